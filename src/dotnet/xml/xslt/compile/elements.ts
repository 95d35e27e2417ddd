/** The elements of XSLT 1.0: which attributes they have (`!`: required), where they stand, what may stand in them. */
export interface ElementRule {
  readonly attributes: readonly string[]
  readonly required: readonly string[]
  readonly place: 'top' | 'instruction' | 'inner'
  /** `body`: instructions; `empty`: nothing; `text`: text alone; a list: these elements alone. */
  readonly content: 'body' | 'empty' | 'text' | readonly string[]
}

function rule(attributes: string, place: ElementRule['place'], content: ElementRule['content']): ElementRule {
  const names = attributes.split(' ').filter((name) => name !== '')
  return {
    attributes: names.map((name) => name.replace('!', '')),
    required: names.filter((name) => name.endsWith('!')).map((name) => name.replace('!', '')),
    place,
    content,
  }
}

export const elementRules: Readonly<Record<string, ElementRule>> = {
  'strip-space': rule('elements!', 'top', 'empty'),
  'preserve-space': rule('elements!', 'top', 'empty'),
  import: rule('href!', 'top', 'empty'),
  include: rule('href!', 'top', 'empty'),
  output: rule(
    'method version encoding omit-xml-declaration standalone doctype-public doctype-system cdata-section-elements indent media-type',
    'top',
    'empty',
  ),
  key: rule('name! match! use!', 'top', 'empty'),
  'decimal-format': rule(
    'name decimal-separator grouping-separator infinity minus-sign NaN percent per-mille zero-digit digit pattern-separator',
    'top',
    'empty',
  ),
  'namespace-alias': rule('stylesheet-prefix! result-prefix!', 'top', 'empty'),
  'attribute-set': rule('name! use-attribute-sets', 'top', ['attribute']),
  template: rule('match name priority mode', 'top', 'body'),
  variable: rule('name! select', 'instruction', 'body'),
  param: rule('name! select', 'inner', 'body'),
  'apply-templates': rule('select mode', 'instruction', ['sort', 'with-param']),
  'apply-imports': rule('', 'instruction', 'empty'),
  'call-template': rule('name!', 'instruction', ['with-param']),
  'for-each': rule('select!', 'instruction', 'body'),
  'value-of': rule('select! disable-output-escaping', 'instruction', 'empty'),
  'copy-of': rule('select!', 'instruction', 'empty'),
  number: rule(
    'level count from value format lang letter-value grouping-separator grouping-size',
    'instruction',
    'empty',
  ),
  choose: rule('', 'instruction', ['when', 'otherwise']),
  when: rule('test!', 'inner', 'body'),
  otherwise: rule('', 'inner', 'body'),
  if: rule('test!', 'instruction', 'body'),
  text: rule('disable-output-escaping', 'instruction', 'text'),
  element: rule('name! namespace use-attribute-sets', 'instruction', 'body'),
  attribute: rule('name! namespace', 'instruction', 'body'),
  comment: rule('', 'instruction', 'body'),
  'processing-instruction': rule('name!', 'instruction', 'body'),
  copy: rule('use-attribute-sets', 'instruction', 'body'),
  message: rule('terminate', 'instruction', 'body'),
  fallback: rule('', 'instruction', 'body'),
  sort: rule('select lang data-type order case-order', 'inner', 'empty'),
  'with-param': rule('name! select', 'inner', 'body'),
}

export const elementRule = (localName: string): ElementRule | undefined =>
  Object.hasOwn(elementRules, localName) ? elementRules[localName] : undefined
