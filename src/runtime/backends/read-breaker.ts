import type { BackendEntity, CircuitBreakerRule } from '../../entities/backend.ts'
import type { BreakerRule, BreakerRules } from './backend.ts'
import { isoDuration } from './duration.ts'
import type { EntityReader } from './read-backend.ts'

const hour = 3_600_000

export function readBreaker({ circuitBreaker }: BackendEntity, { problems }: EntityReader): BreakerRules | null {
  const rules = circuitBreaker?.rules ?? []
  if (rules.length === 0) return null
  return { rules: rules.map((rule, i) => readRule(rule, `circuitBreaker.rules[${i}]`, problems)) }
}

function readRule(rule: CircuitBreakerRule, at: string, problems: string[]): BreakerRule {
  const condition = rule.failureCondition ?? {}
  const { count, percentage } = condition
  if ((count === undefined) === (percentage === undefined))
    problems.push(`${at}.failureCondition needs either count or percentage`)
  if (count !== undefined && !(Number.isInteger(count) && count >= 1 && count <= 10_000))
    problems.push(`${at}.failureCondition.count is ${count}: expected 1 to 10000`)
  if (percentage !== undefined && !(percentage >= 1 && percentage <= 100))
    problems.push(`${at}.failureCondition.percentage is ${percentage}: expected 1 to 100`)
  const statusCodes = condition.statusCodeRanges ?? []
  const errorReasons = condition.errorReasons ?? []
  if (statusCodes.length === 0 && errorReasons.length === 0)
    problems.push(`${at}.failureCondition needs statusCodeRanges or errorReasons`)
  for (const { min, max } of statusCodes)
    if (!(min >= 200 && max <= 599 && min <= max))
      problems.push(`${at}.failureCondition.statusCodeRanges holds ${min} to ${max}: expected codes from 200 to 599`)
  const failureStatus = rule.failureResponse?.statusCode ?? 503
  if (!(failureStatus >= 100 && failureStatus <= 599))
    problems.push(`${at}.failureResponse.statusCode is ${failureStatus}: expected 100 to 599`)
  const duration = (text: string | undefined, name: string): number => {
    const milliseconds = text === undefined ? hour : isoDuration(String(text))
    if (milliseconds === null) problems.push(`${at}.${name} is '${text}': expected an ISO 8601 duration such as PT1M`)
    return milliseconds ?? hour
  }
  return {
    name: rule.name ?? '',
    count: count ?? null,
    percentage: percentage ?? null,
    interval: duration(condition.interval, 'failureCondition.interval'),
    statusCodes,
    errorReasons: errorReasons.map((reason) => String(reason).toLowerCase()),
    tripDuration: duration(rule.tripDuration, 'tripDuration'),
    acceptRetryAfter: rule.acceptRetryAfter ?? false,
    failureStatus,
  }
}
