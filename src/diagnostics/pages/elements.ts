import { type DiagnosticPage, inbound } from './page.ts'

const backends = { backends: { orders: { url: 'https://x.example' } } }

/** Attributes, child elements and text of policies. */
export const elementPages: readonly DiagnosticPage[] = [
  {
    code: 'attribute-unknown',
    summary: 'The element has no such attribute.',
    bad: inbound('<set-header name="X-Region" exist-action="skip">\n  <value>weu</value>\n</set-header>'),
    good: inbound('<set-header name="X-Region" exists-action="skip">\n  <value>weu</value>\n</set-header>'),
    why: 'A misspelt attribute would leave the default in force without a word. The service refuses it.',
  },
  {
    code: 'attribute-missing',
    summary: 'A required attribute is missing.',
    bad: inbound('<set-header>\n  <value>weu</value>\n</set-header>'),
    good: inbound('<set-header name="X-Region">\n  <value>weu</value>\n</set-header>'),
    why: 'The policy can’t do anything without it. The service refuses the document.',
  },
  {
    code: 'attribute-value',
    summary: 'The attribute’s value isn’t one that it takes.',
    bad: inbound('<set-header name="X-Region" exists-action="replace">\n  <value>weu</value>\n</set-header>'),
    good: inbound('<set-header name="X-Region" exists-action="override">\n  <value>weu</value>\n</set-header>'),
    why: 'Attributes are typed: numbers, true and false, one of some words. Words are case-sensitive; numbers are written with a point, whatever the language.',
  },
  {
    code: 'attribute-conflict',
    summary: 'Attributes that exclude each other stand together, or none of a required group is there.',
    bad: inbound('<set-backend-service base-url="https://backend.example" backend-id="orders" />', backends),
    good: inbound('<set-backend-service backend-id="orders" />', backends),
    why: 'It would be unclear which one counts. The message names the attributes of the group.',
  },
  {
    code: 'attribute-not-supported',
    summary: 'The gateway knows the attribute, Sluice can’t carry it out yet.',
    bad: inbound('<set-body html-decode-expression="true">@("&amp;lt;")</set-body>'),
    good: inbound('<set-body>@("&lt;")</set-body>'),
    why: 'Sluice says so rather than leave the attribute out in silence. With --lenient the document compiles, and the policy raises an error when it is reached.',
  },
  {
    code: 'child-not-supported',
    summary: 'The gateway knows the child element, Sluice can’t carry it out yet.',
    bad: inbound('<notify-team name="orders">\n  <schedule>weekdays</schedule>\n</notify-team>'),
    good: inbound('<notify-team name="orders" />'),
    why: 'No child of the product is in this state now; the example is a policy of an embedder whose declaration marks a child so. Sluice says so rather than leave the element out in silence. With --lenient the document compiles, and the policy raises an error when it is reached.',
  },
  {
    code: 'child-unknown',
    summary: 'The element has no such child element.',
    bad: inbound('<set-header name="X-Region">\n  <vale>weu</vale>\n</set-header>'),
    good: inbound('<set-header name="X-Region">\n  <value>weu</value>\n</set-header>'),
    why: 'It would be left out without a word. The service refuses it.',
  },
  {
    code: 'child-missing',
    summary: 'A required child element is missing.',
    bad: inbound('<choose>\n  <otherwise>\n    <set-variable name="x" value="y" />\n  </otherwise>\n</choose>'),
    good: inbound(
      '<choose>\n  <when condition="@(true)">\n    <set-variable name="x" value="y" />\n  </when>\n</choose>',
    ),
    why: 'The policy can’t do anything without it. The service refuses the document.',
  },
  {
    code: 'child-repeated',
    summary: 'A child element that may stand there once stands there twice.',
    bad: inbound('<return-response>\n  <set-status code="200" />\n  <set-status code="404" />\n</return-response>'),
    good: inbound('<return-response>\n  <set-status code="404" />\n</return-response>'),
    why: 'It would be unclear which one counts. The service refuses it.',
  },
  {
    code: 'child-order',
    summary: 'Child elements stand in another order than the policy’s.',
    bad: inbound(
      '<choose>\n  <otherwise>\n    <set-variable name="x" value="n" />\n  </otherwise>\n  <when condition="@(true)">\n    <set-variable name="x" value="y" />\n  </when>\n</choose>',
    ),
    good: inbound(
      '<choose>\n  <when condition="@(true)">\n    <set-variable name="x" value="y" />\n  </when>\n  <otherwise>\n    <set-variable name="x" value="n" />\n  </otherwise>\n</choose>',
    ),
    why: 'The schema of the service fixes the order of child elements. The message names what has to come first.',
  },
  {
    code: 'text-unexpected',
    summary: 'Text stands where only elements may stand.',
    bad: inbound(
      '<choose>\n  when it is true\n  <when condition="@(true)">\n    <set-variable name="x" value="y" />\n  </when>\n</choose>',
    ),
    good: inbound(
      '<choose>\n  <!-- when it is true -->\n  <when condition="@(true)">\n    <set-variable name="x" value="y" />\n  </when>\n</choose>',
    ),
    why: 'Text there does nothing: most often it is a comment without its markers, or what a broken tag left behind.',
  },
  {
    code: 'text-missing',
    summary: 'The element needs text, or an expression, and has none.',
    bad: inbound(
      '<send-request mode="new" response-variable-name="r">\n  <set-url></set-url>\n  <set-method>GET</set-method>\n</send-request>',
    ),
    good: inbound(
      '<send-request mode="new" response-variable-name="r">\n  <set-url>https://x.example</set-url>\n  <set-method>GET</set-method>\n</send-request>',
    ),
    why: 'The text is what the element is there for.',
  },
]
