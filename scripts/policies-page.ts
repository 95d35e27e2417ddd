import {
  type AttributeEntry,
  type ChildEntry,
  type PolicyEntry,
  policyEntries,
} from '../src/compiler/policy-catalog.ts'

/** docs/policies.md: what the declarations say of every policy, by category. */
export function policiesPage(): string {
  const entries = policyEntries()
  const supported = entries.filter((entry) => entry.supported).length
  const categories = [...new Set(entries.map((entry) => entry.category))].sort()
  return `# Policies

Written by \`npm run docs\` from the declarations in \`src/policies\`; the tests fail when it is out of date. Of
${entries.length} documented policies of the product ${supported} are carried out; elements that only the editor's
schemas have are refused as \`policy-not-supported\` when a document is compiled. Each one's witness is a case that fails when the policy's effect is taken away.

| category | policies |
|---|---|
${categories.map((category) => `| ${category} | ${linksOf(entries, category)} |`).join('\n')}

${categories.map((category) => section(category, entries)).join('\n')}`
}

function linksOf(entries: readonly PolicyEntry[], category: string): string {
  return entries
    .filter((entry) => entry.category === category)
    .map(({ name, supported }) => (supported ? `[${name}](#${name})` : `${name} (not supported)`))
    .join(', ')
}

function section(category: string, entries: readonly PolicyEntry[]): string {
  const own = entries.filter((entry) => entry.category === category && entry.supported)
  return `## ${category}\n\n${own.map(policyText).join('\n')}`
}

function policyText(entry: PolicyEntry): string {
  const rows = [
    ...entry.attributes.map((attribute) => attributeRow('', attribute)),
    ...(entry.text ? [textRow('', entry.text)] : []),
    ...entry.children.flatMap((child) => childRows('', child)),
  ]
  const table = rows.length === 0 ? '' : `\n| | value | |\n|---|---|---|\n${rows.join('\n')}\n`
  const decisions =
    entry.decisions.length === 0
      ? ''
      : `\nWhere the product isn't documented, Sluice decides:\n\n${entry.decisions.map((d) => `- ${escaped(d)}`).join('\n')}\n`
  return `### ${entry.name}

${escaped(entry.summary)}

Sections ${entry.sections.join(', ')}; scopes ${entry.scopes.join(', ')}; gateways ${entry.gateways.join(', ')}.
${table}${decisions}
Witness: ${entry.witness === null ? 'none' : escaped(entry.witness)}
`
}

function attributeRow(path: string, attribute: AttributeEntry): string {
  return `| ${code(`${path}@${attribute.name}`)} | ${valueText(attribute)} | ${escaped(attribute.notes)} |`
}

function textRow(path: string, text: AttributeEntry): string {
  return `| ${path === '' ? 'text' : `text of ${code(path)}`} | ${valueText(text)} | ${escaped(text.notes)} |`
}

function childRows(path: string, child: ChildEntry): string[] {
  const own = path === '' ? child.name : `${path}/${child.name}`
  const count =
    child.max === null
      ? `${child.min} or more`
      : child.min === child.max
        ? `${child.min}`
        : `${child.min} to ${child.max}`
  return [
    `| ${code(own)} | ${count} | ${child.supported ? '' : 'not supported yet'} |`,
    ...child.attributes.map((attribute) => attributeRow(own, attribute)),
    ...(child.text ? [textRow(own, child.text)] : []),
    ...child.children.flatMap((inner) => childRows(own, inner)),
  ]
}

function valueText(value: AttributeEntry): string {
  const parts = [value.values ? value.values.map(code).join(' ') : value.kind === 'string' ? 'text' : value.kind]
  if (value.required) parts.push('required')
  if (value.default !== null) parts.push(`default ${code(String(value.default))}`)
  if (value.expressions) parts.push('expressions')
  if (!value.supported) parts.push('not supported yet')
  return parts.join(', ')
}

function code(text: string): string {
  return text === '' ? 'empty' : `\`${text}\``
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '\\<')
}
