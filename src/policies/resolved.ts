import { definePolicy, everyGateway, everyScope, everySection, type PolicyDefinition } from './define.ts'
import { string } from './schema.ts'

/** Marks where the same section of the next broader scope runs; resolved before policies compile. */
const base = definePolicy({
  name: 'base',
  category: 'control-flow',
  summary: 'Marks where the same section of the next broader scope runs.',
  witness:
    'test/cases/base/behaviour.test.yaml › base is replaced by the broader section › first, so broad runs before narrow',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  repeatable: false,
  decisions: [
    'Nested in another element, twice in a section or in a fragment it is refused.',
    'At global scope it has no effect, in a resolver it is refused.',
    'A missing section inherits as if it held only base; an empty one inherits nothing.',
  ],
  compile: () => {},
})

/** Puts the policies of a fragment in its place; resolved before policies compile. */
const includeFragment = definePolicy({
  name: 'include-fragment',
  category: 'control-flow',
  summary: 'Puts the contents of a named policy fragment in its place.',
  witness: 'test/cases/include-fragment/behaviour.test.yaml › the contents stand in its place and share the context',
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  attributes: { 'fragment-id': string({ required: true, allowEmpty: false }) },
  decisions: [
    'LastError.Path runs through the include-fragment element.',
    'A fragment that includes another is refused, as is one without a policy.',
    'What may stand only once in a section is counted in the document as it is written, without what its fragments bring.',
    'Where no fragments are given, an include fails when it is reached; of any size, a given one is taken.',
  ],
  compile: () => {},
})

/** Policies that the linker carries out; they never reach the compiler of statements. */
export const resolvedPolicies: readonly PolicyDefinition[] = [base, includeFragment]
