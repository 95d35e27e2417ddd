import { expressionFailure, PolicyError } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import { list, mapOperand } from '../operand.ts'
import { element, ip, many, oneOf } from '../schema.ts'
import { type IpAddress, parseIp } from './ip-address.ts'

/** Allows or forbids calls by the caller's IP address. */
export const ipFilter = definePolicy({
  name: 'ip-filter',
  category: 'authentication',
  summary: "Allows or forbids calls by the caller's IP address.",
  witness: 'test/cases/ip-filter/behaviour.test.yaml › forbid turns it round › listed',
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
      list(address.map((a) => mapOperand(a.text, requiredIp))),
      list(addressRange.map((r) => mapOperand(r.from, requiredIp))),
      list(addressRange.map((r) => mapOperand(r.to, requiredIp))),
    )
  },
})

const refused = { status: 403, clientMessage: 'Forbidden' } as const

function requiredIp(text: string): IpAddress {
  const address = parseIp(text)
  if (!address) throw expressionFailure('An invalid IP address was specified.')
  return address
}

export function filterAddress(
  run: Run,
  action: 'allow' | 'forbid',
  addresses: readonly IpAddress[],
  from: readonly IpAddress[],
  to: readonly IpAddress[],
): void {
  const { ipAddress } = run.context.request
  const caller = parseIp(ipAddress)
  if (!caller)
    throw new PolicyError({
      reason: 'FailedToParseCallerIP',
      message: 'Failed to establish IP address for the caller. Access denied.',
      ...refused,
    })
  const isListed =
    addresses.some((address) => address.family === caller.family && address.value === caller.value) ||
    from.some((low, i) => isBetween(caller, low, to[i] ?? low))
  if (action === 'allow' && !isListed)
    throw new PolicyError({
      reason: 'CallerIpNotAllowed',
      message: `Caller IP address ${ipAddress} is not allowed. Access denied.`,
      ...refused,
    })
  if (action === 'forbid' && isListed)
    throw new PolicyError({
      reason: 'CallerIpBlocked',
      message: 'Caller IP address is blocked. Access denied.',
      ...refused,
    })
  run.trace?.add('ip-filter', { message: `Caller IP address ${ipAddress} is allowed.` })
}

function isBetween(caller: IpAddress, low: IpAddress, high: IpAddress): boolean {
  return (
    low.family === caller.family &&
    high.family === caller.family &&
    low.value <= caller.value &&
    caller.value <= high.value
  )
}
