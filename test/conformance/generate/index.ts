import { arithmetic } from './arithmetic.ts'
import { assignment } from './assignment.ts'
import { brokenClauses } from './broken-clauses.ts'
import { brokenLists } from './broken-lists.ts'
import { brokenStatements } from './broken-statements.ts'
import { certificates } from './certificates.ts'
import type { Generator } from './combine.ts'
import { constants } from './constants.ts'
import { contextMembers } from './context.ts'
import { conversions } from './conversions.ts'
import { dateAndTime } from './dates.ts'
import { everyday } from './everyday.ts'
import { everydayMistakes } from './everyday-mistakes.ts'
import { firstErrors } from './first-errors.ts'
import { fuzzFound } from './fuzz-found.ts'
import { json } from './json.ts'
import { jsonEveryday } from './json-everyday.ts'
import { jsonOddities } from './json-oddities.ts'
import { jsonReadAs } from './json-read-as.ts'
import { lambdas } from './lambdas.ts'
import { language } from './language.ts'
import { lazySequences } from './lazy-sequences.ts'
import { library } from './library.ts'
import { libraryDetails } from './library-details.ts'
import { meanings } from './meanings.ts'
import { members } from './members.ts'
import { newerSyntax } from './newer-syntax.ts'
import { numbersAsText } from './numbers-as-text.ts'
import { regularExpressions } from './patterns.ts'
import { patternsAndTypes } from './patterns-and-types.ts'
import { refusals } from './refusals.ts'
import { scopes } from './scopes.ts'
import { selection } from './selection.ts'
import { sequenceClasses } from './sequence-classes.ts'
import { sequenceLaziness } from './sequence-laziness.ts'
import { sequences } from './sequences.ts'
import { text } from './text.ts'
import { timeZones } from './time-zones.ts'
import { tokensReadAs } from './tokens-read-as.ts'
import { typeParameters } from './type-parameters.ts'
import { values } from './values.ts'
import { xml } from './xml.ts'
import { xmlAsJson } from './xml-as-json.ts'
import { xmlNodes } from './xml-nodes.ts'
import { xmlReader } from './xml-reader.ts'

/** The areas of cases, each a file below cases/. */
export const areas: Readonly<Record<string, Generator>> = {
  arithmetic,
  context: contextMembers,
  conversions,
  dates: dateAndTime,
  'first-errors': firstErrors,
  'everyday-mistakes': everydayMistakes,
  'fuzz-found': fuzzFound,
  json,
  language,
  library,
  members,
  'numbers-as-text': numbersAsText,
  regex: regularExpressions,
  refusals,
  'sequence-classes': sequenceClasses,
  'sequence-laziness': sequenceLaziness,
  sequences,
  text,
  'time-zones': timeZones,
  xml,
  'xml-as-json': xmlAsJson,
  'xml-reader': xmlReader,
  scopes,
  assignment,
  constants,
  'newer-syntax': newerSyntax,
  selection,
  lambdas,
  'xml-nodes': xmlNodes,
  'json-read-as': jsonReadAs,
  'json-oddities': jsonOddities,
  'json-everyday': jsonEveryday,
  'patterns-and-types': patternsAndTypes,
  'broken-lists': brokenLists,
  'broken-statements': brokenStatements,
  'broken-clauses': brokenClauses,
  meanings,
  values,
  everyday,
  certificates,
  'tokens-read-as': tokensReadAs,
  'library-details': libraryDetails,
  'lazy-sequences': lazySequences,
  'type-parameters': typeParameters,
}
