import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { list } from '../operand.ts'
import { element, ip, many, oneOf } from '../schema.ts'
import { parseIp } from './ip-address.ts'

/** Allows or forbids calls by the caller's IP address. */
export const ipFilter = definePolicy({
  name: 'ip-filter',
  category: 'authentication',
  summary: "Allows or forbids calls by the caller's IP address.",
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: { action: oneOf(['allow', 'forbid'], { required: true, expressions: true }) },
  children: {
    address: many(element({ text: ip({ required: true, expressions: true, allowEmpty: false }) })),
    'address-range': many(
      element({
        attributes: { from: ip({ required: true, expressions: true }), to: ip({ required: true, expressions: true }) },
      }),
    ),
  },
  decisions: [
    'The caller gets "Forbidden"; LastError.Message names the address.',
    'IPv4-mapped IPv6 addresses are compared as IPv4; a range with ends of different families matches nothing.',
    'A caller whose address is no IP address is refused with either action.',
    'An address from an expression that is none fails as an expression.',
  ],
  compile: ({ action, address, addressRange, node }, builder) => {
    if (address.length + addressRange.length === 0) {
      builder.report('child-missing', "ip-filter needs a child element 'address' or 'address-range'", node.startTagSpan)
      return
    }
    builder.emit(
      filterAddress,
      action,
      list(address.map((a) => a.text)),
      list(addressRange.map((r) => r.from)),
      list(addressRange.map((r) => r.to)),
    )
  },
})

const refused = { status: 403, clientMessage: 'Forbidden' } as const

export function filterAddress(
  run: Run,
  action: 'allow' | 'forbid',
  addresses: readonly string[],
  from: readonly string[],
  to: readonly string[],
): void {
  const { ipAddress } = run.context.request
  const caller = parseIp(ipAddress)
  if (!caller)
    throw new PolicyError({
      reason: 'FailedToParseCallerIP',
      message: 'Failed to establish IP address for the caller. Access denied.',
      ...refused,
    })
  const parsed = (text: string): NonNullable<ReturnType<typeof parseIp>> => {
    const address = parseIp(text)
    if (!address) throw expressionFailure('An invalid IP address was specified.')
    return address
  }
  const listed =
    addresses.some((text) => {
      const address = parsed(text)
      return address.family === caller.family && address.value === caller.value
    }) ||
    from.some((text, i) => {
      const low = parsed(text)
      const high = parsed(to[i] ?? '')
      return (
        low.family === caller.family &&
        high.family === caller.family &&
        low.value <= caller.value &&
        caller.value <= high.value
      )
    })
  if (action === 'allow' && !listed)
    throw new PolicyError({
      reason: 'CallerIpNotAllowed',
      message: `Caller IP address ${ipAddress} is not allowed. Access denied.`,
      ...refused,
    })
  if (action === 'forbid' && listed)
    throw new PolicyError({
      reason: 'CallerIpBlocked',
      message: 'Caller IP address is blocked. Access denied.',
      ...refused,
    })
}
