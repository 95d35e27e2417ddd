import type { AttributeEntry, ChildEntry, PolicyEntry } from '../compiler/policy-catalog.ts'

/** A policy's page for the terminal. */
export function policyPage(entry: PolicyEntry): string {
  const lines = [`${entry.name} (${entry.category})${entry.supported ? '' : ' - not supported yet'}`]
  if (entry.summary !== '') lines.push('', entry.summary)
  lines.push(
    '',
    `sections: ${entry.sections.join(', ')}`,
    `scopes:   ${entry.scopes.join(', ')}`,
    `gateways: ${entry.gateways.join(', ')}`,
  )
  if (entry.supported) {
    lines.push(
      '',
      'attributes:',
      ...entry.attributes.map((a) => attributeLine(a, '  ')),
      '  id (text)  shows as context.LastError.PolicyId',
    )
    if (entry.text) lines.push('', `text: ${valueText(entry.text)}`)
    if (entry.children.length > 0) lines.push('', 'children:', ...entry.children.flatMap((c) => childLines(c, '  ')))
    if (entry.decisions.length > 0)
      lines.push('', 'where the product is not documented, Sluice decides:', ...entry.decisions.map((d) => `  - ${d}`))
    if (entry.witness !== null) lines.push('', `witness: ${entry.witness}`)
  }
  return lines.join('\n')
}

function attributeLine(attribute: AttributeEntry, indent: string): string {
  return `${indent}${attribute.name} (${valueText(attribute)})${attribute.notes === '' ? '' : `  ${attribute.notes}`}`
}

function valueText(value: AttributeEntry): string {
  const parts = [value.values ? value.values.join(' | ') : value.kind === 'string' ? 'text' : value.kind]
  if (value.required) parts.push('required')
  if (value.default !== null) parts.push(`default ${String(value.default)}`)
  if (value.expressions) parts.push('expression allowed')
  if (!value.supported) parts.push('not supported yet')
  return parts.join(', ')
}

function childLines(child: ChildEntry, indent: string): string[] {
  const count =
    child.max === null
      ? `${child.min} or more`
      : child.min === child.max
        ? `${child.min}`
        : `${child.min} to ${child.max}`
  return [
    `${indent}<${child.name}> (${count}${child.supported ? '' : ', not supported yet'})`,
    ...child.attributes.map((a) => attributeLine(a, `${indent}  `)),
    ...(child.text ? [`${indent}  text: ${valueText(child.text)}`] : []),
    ...child.children.flatMap((c) => childLines(c, `${indent}  `)),
  ]
}
