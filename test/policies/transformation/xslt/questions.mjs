// The questions of questions/*.yaml as whole stylesheets: `templates` and `expression` are put into a stylesheet here.
import { readdirSync, readFileSync } from 'node:fs'
import { parse } from 'yaml'

const folder = new URL('questions/', import.meta.url)

/** Every area with its questions: `{ name, stylesheet, input, parameters? }`. */
export function readQuestions() {
  return Object.fromEntries(
    readdirSync(folder)
      .filter((file) => file.endsWith('.yaml'))
      .map((file) => {
        const { questions, input, attributes } = parse(readFileSync(new URL(file, folder), 'utf8'))
        const whole = questions.map((question) => ({
          name: question.name ?? question.expression,
          stylesheet: question.stylesheet ?? stylesheetOf({ attributes, ...question }),
          input: question.input ?? input,
          ...(question.parameters && { parameters: question.parameters }),
        }))
        return [file.replace('.yaml', ''), whole]
      }),
  )
}

function stylesheetOf({ attributes = '', templates, expression }) {
  const start = `<xsl:stylesheet version="1.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" ${attributes}>`
  const content =
    templates ??
    `<xsl:output method="text"/><xsl:template match="/"><xsl:value-of select="${escaped(expression)}"/></xsl:template>`
  return `${start}${content}</xsl:stylesheet>`
}

/** As an attribute's value; references stay. */
function escaped(text) {
  return text
    .replace(/&(?!#|\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
}
