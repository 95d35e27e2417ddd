import { type DiagnosticPage, example, inbound, policy } from './page.ts'

/** The document as a text, its root and its sections. */
export const documentPages: readonly DiagnosticPage[] = [
  {
    code: 'file-unreadable',
    summary: 'A file is missing, may not be read, or is no text.',
    bad: example('shell', 'sluice check policies/inbuond.xml'),
    good: example('shell', 'sluice check policies/inbound.xml'),
    why: 'What can’t be read can’t be checked. Files are read as UTF-8, with or without a byte order mark.',
  },
  {
    code: 'xml-malformed',
    summary: 'Tags, attributes or entities aren’t XML.',
    bad: inbound('<set-header name="X-Region" exists-action=override>\n  <value>weu</value>\n</set-header>'),
    good: inbound('<set-header name="X-Region" exists-action="override">\n  <value>weu</value>\n</set-header>'),
    why: 'The service refuses to save the document. Only expressions may hold raw quotes, < and &, and only if the document is deployed as rawxml; around them XML’s rules stay: & is written &amp;, each tag is closed, comments hold no --.',
  },
  {
    code: 'expression-unclosed',
    summary: 'The bracket that closes an expression isn’t found.',
    bad: inbound('<set-variable name="key" value="@(context.Request.Headers.GetValueOrDefault("x-key", "")" />'),
    good: inbound('<set-variable name="key" value="@(context.Request.Headers.GetValueOrDefault("x-key", ""))" />'),
    why: 'An expression ends at the bracket that belongs to its @( or @{. Brackets in strings, characters and comments don’t count, so a string that is never closed hides the bracket too.',
  },
  {
    code: 'root-unknown',
    summary: 'The root element is neither policies, fragment nor the data source of a resolver.',
    bad: policy('<policy>\n  <inbound />\n</policy>'),
    good: policy('<policies>\n  <inbound />\n</policies>'),
    why: 'The root says what the document is: a policy document of a scope, a fragment, or a resolver’s data source (http-data-source, sql-data-source, cosmosdb-data-source).',
  },
  {
    code: 'section-unknown',
    summary: 'Below policies stands something else than inbound, backend, outbound and on-error.',
    bad: policy('<policies>\n  <inbuond>\n    <base />\n  </inbuond>\n</policies>'),
    good: policy('<policies>\n  <inbound>\n    <base />\n  </inbound>\n</policies>'),
    why: 'A policy runs in a section. Outside of one it would never run, so the service refuses it.',
  },
  {
    code: 'section-duplicate',
    summary: 'A section stands twice.',
    bad: policy('<policies>\n  <inbound>\n    <base />\n  </inbound>\n  <inbound />\n</policies>'),
    good: policy('<policies>\n  <inbound>\n    <base />\n  </inbound>\n</policies>'),
    why: 'A document has at most one of each section. Move the policies of the second one into the first.',
  },
  {
    code: 'base-misplaced',
    summary: '<base /> is nested in another policy, stands twice in a section, or in a fragment.',
    bad: inbound('<choose>\n  <when condition="@(true)">\n    <base />\n  </when>\n</choose>'),
    good: inbound(
      '<base />\n<choose>\n  <when condition="@(true)">\n    <set-variable name="seen" value="yes" />\n  </when>\n</choose>',
    ),
    why: '<base /> stands for the same section of the next broader scope. It is put in before anything runs, so it can’t depend on a condition, and a fragment has no section to inherit.',
  },
  {
    code: 'nothing-found',
    summary: 'Below the given path there is no policy document, or no test.',
    bad: example('shell', 'sluice check docs/'),
    good: example('shell', 'sluice check policies/'),
    why: 'A check that looked at nothing is not a check that passed: the exit status is 2. A policy document is a file whose first element is policies, fragment or a resolver’s data source; tests end in .test.yaml.',
  },
]
