import { parseIpv4, parseIpv6 } from '../../../dotnet/net/ip-address-text.ts'
import { UriKinds } from '../../../dotnet/net/uri-object.ts'
import { isWellFormed } from '../../../dotnet/net/uri-well-formed.ts'
import { RegexObject } from '../../../dotnet/regular-expressions/regex-value.ts'
import { DotnetException } from '../../../dotnet/values/exception.ts'

const time = /^(\d{2}):(\d{2}):(\d{2})(?:\.\d+)?(?:([zZ])|([+-])(\d{2})(?::?(\d{2}))?)?$/
const label = '[a-z0-9](?:[a-z0-9-]*[a-z0-9])?'
const hostName = new RegExp(`^${label}(?:\\.${label})*\\.?$`, 'i')
const emailLabel = '[a-z0-9\\u0080-\\uffff](?:[a-z0-9\\u0080-\\uffff-]*[a-z0-9\\u0080-\\uffff])?'
const emailAtom = "[a-z0-9!#$%&'*+/=?^_`{|}~\\u0080-\\uffff-]+"
const email = new RegExp(
  `^(?:${emailAtom}(?:\\.${emailAtom})*|"(?:[^"\\\\]|\\\\.)+")@${emailLabel}(?:\\.${emailLabel})*$`,
  'i',
)
const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i
const duration = /^P(?:\d+W|(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+S)?)?)$/
const variable = '(?:\\w|\\.|%[0-9a-f]{2})+(?::[1-9]\\d{0,3}|\\*)?'
const uriTemplate = new RegExp(
  `^(?:[^\\x00-\\x20"'<>%\\\\^\`{|}]|%[0-9a-f]{2}|\\{[+#./;?&=,!@|]?${variable}(?:,${variable})*\\})*$`,
  'i',
)
const relativeUri = /^(?:[\w.~!$&'()*+,;=:@/?#-]|%[0-9a-f]{2})*$/i
const colors = new Set(
  'aqua black blue fuchsia gray green lime maroon navy olive orange purple red silver teal white yellow'.split(' '),
)

/** The formats that Newtonsoft.Json.Schema checks; any other passes. */
const formats: Readonly<Record<string, (text: string) => boolean>> = {
  date: isDate,
  time: isTime,
  'date-time': (text) => /^.{10}[Tt]/.test(text) && isDate(text.slice(0, 10)) && isTime(text.slice(11)),
  'utc-millisec': (text) => /^-?\d+(?:\.\d+)?$/.test(text),
  duration: (text) => duration.test(text),
  email: (text) => email.test(text),
  hostname: (text) => hostName.test(text),
  'host-name': (text) => hostName.test(text),
  ipv4: isIpv4,
  'ip-address': isIpv4,
  ipv6: (text) => !/[%[\]/]/.test(text) && parseIpv6(text) !== undefined,
  uri: (text) => isWellFormed(text, UriKinds.Absolute),
  'uri-reference': (text) => relativeUri.test(text) || isWellFormed(text, UriKinds.RelativeOrAbsolute),
  'uri-template': (text) => uriTemplate.test(text),
  uuid: (text) => uuid.test(text),
  regex: isRegex,
  color: (text) => colors.has(text) || /^#(?:[0-9a-f]{3}){1,2}$/i.test(text),
  'json-pointer': (text) => /^#?(?:\/(?:[^~]|~[01])*)*$/.test(text),
}

/** Whether a text has a format; any text has a format that nobody knows. */
export function hasFormat(text: string, format: string): boolean {
  return !Object.hasOwn(formats, format) || formats[format]?.(text) === true
}

function isDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? []
  if (year === undefined || month === undefined || day === undefined || year === 0 || month > 12) return false
  return day > 0 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate() && month > 0
}

function isTime(text: string): boolean {
  const found = time.exec(text)
  if (!found) return false
  const [hour = 0, minute = 0, second = 0] = found.slice(1, 4).map(Number)
  const [offsetHours = 0, offsetMinutes = 0] = found.slice(6, 8).map((part) => Number(part ?? 0))
  if (hour > 23 || minute > 59 || offsetHours > 23 || offsetMinutes > 59) return false
  const isLeap = hour === 23 && minute === 59 && offsetHours === 0 && offsetMinutes === 0
  return second < 60 || (second === 60 && isLeap)
}

function isIpv4(text: string): boolean {
  const own = text.trim()
  return /^(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})$/.test(own) && parseIpv4(own) !== undefined
}

function isRegex(text: string): boolean {
  try {
    new RegexObject(text)
    return true
  } catch (error) {
    if (error instanceof DotnetException) return false
    throw error
  }
}
