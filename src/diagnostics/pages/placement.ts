import { type DiagnosticPage, inbound, policy } from './page.ts'

/** Policies, and where they may stand. */
const keyCheck =
  '<check-header name="X-Key" failed-check-httpcode="401" failed-check-error-message="no key" ignore-case="true" />'
const fragment = '<fragment><set-method>GET</set-method></fragment>'
const keyLimit = '<rate-limit-by-key calls="10" renewal-period="60" counter-key="@(context.Request.IpAddress)" />'
const anyOrigin =
  '<cors>\n  <allowed-origins><origin>*</origin></allowed-origins>\n  <allowed-headers><header>*</header></allowed-headers>\n</cors>'

export const placementPages: readonly DiagnosticPage[] = [
  {
    code: 'policy-unknown',
    summary: 'No policy has this name.',
    bad: inbound('<set-heder name="X-Region">\n  <value>weu</value>\n</set-heder>'),
    good: inbound('<set-header name="X-Region">\n  <value>weu</value>\n</set-header>'),
    why: 'The service refuses the document. Names are case-sensitive and in lower case with hyphens. Policies of your own are made known by createEngine({ policies }).',
  },
  {
    code: 'policy-not-supported',
    summary: 'The gateway knows the policy, Sluice can’t carry it out yet.',
    bad: inbound('<set-request-metric-dimension-value name="team" value="orders" />'),
    good: inbound('<emit-metric name="requests">\n  <dimension name="team" value="orders" />\n</emit-metric>'),
    why: 'Every documented policy is carried out; what remains are elements that only the editor’s schemas have, of which nobody says what they do. Sluice says so rather than leave the policy out in silence. With --lenient the document compiles, and the policy raises an error when it is reached. The list of policies is shown by sluice policy --list.',
  },
  {
    code: 'policy-not-in-section',
    summary: 'The policy may not stand in this section.',
    bad: policy(
      '<policies>\n  <outbound>\n    <cors>\n      <allowed-origins>\n        <origin>*</origin>\n      </allowed-origins>\n    </cors>\n  </outbound>\n</policies>',
    ),
    good: inbound('<cors>\n  <allowed-origins>\n    <origin>*</origin>\n  </allowed-origins>\n</cors>'),
    why: 'Each policy has the sections in which it makes sense: the request is gone in outbound, there is no response in inbound. The service refuses it elsewhere.',
  },
  {
    code: 'policy-not-in-scope',
    summary: 'The policy may not stand in a document of this scope.',
    bad: inbound(keyCheck, { scope: 'workspace' }),
    good: inbound(keyCheck, { scope: 'api' }),
    why: 'Some policies need what only narrower scopes have: rate-limit and quota count per subscription, so they stand in a product, an API or an operation; others are documented for some scopes only. Scopes are checked only where the scope is given (--scope).',
  },
  {
    code: 'policy-not-in-gateway',
    summary: 'The gateway of this kind has no such policy.',
    bad: inbound(keyLimit, { gateway: 'consumption' }),
    good: inbound(keyLimit, { gateway: 'classic' }),
    why: 'The classic, v2, consumption, self-hosted and workspace gateways differ in the policies they carry out. It is checked only where the gateway is given (--gateway).',
  },
  {
    code: 'policy-repeated',
    summary: 'A policy that may be used once stands there twice.',
    bad: inbound(`${anyOrigin}\n${anyOrigin}`),
    good: inbound(anyOrigin),
    why: 'The second one would replace or contradict the first. The service allows it only once a document.',
  },
  {
    code: 'fragment-nested',
    summary: 'A fragment includes another fragment.',
    bad: policy('<fragment>\n  <include-fragment fragment-id="log" />\n</fragment>'),
    good: inbound('<include-fragment fragment-id="authorize" />\n<include-fragment fragment-id="log" />', {
      fragments: { authorize: fragment, log: fragment },
    }),
    why: 'Fragments don’t nest: the service refuses it. Include both from the policy document.',
  },
]
