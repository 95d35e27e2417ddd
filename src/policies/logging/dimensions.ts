import { expressionFailure } from '../../runtime/errors.ts'
import type { Run } from '../../runtime/run.ts'
import type { ElementNode } from '../../syntax/tree.ts'
import type { PolicyBuilder } from '../builder.ts'
import { constant, list, type Operand, type OperandList } from '../operand.ts'
import { element, many, string } from '../schema.ts'

/** What the gateway's schema takes; the documentation advises fewer, since Azure Monitor drops what is too much. */
const mostDimensions = 10
const mostCustomDimensions = 5

/** The child of the policies that emit metrics. */
export const dimensionChildren = {
  dimension: many(
    element({
      attributes: {
        name: string({ required: true, expressions: true, allowEmpty: false }),
        value: string({ expressions: true, notes: 'may be left out for a default dimension' }),
      },
    }),
    { min: 1, max: mostDimensions },
  ),
} as const

export const dimensionDecisions = [
  'Up to 10 dimensions are accepted, as the schema has it; more than 5 custom ones give a warning, since the documentation allows 5 and Azure Monitor drops the rest. Default dimensions are not counted.',
  'Names of dimensions are compared without case; of two equal names the later one counts. "Location ID" is the old name of Location.',
  'A default dimension that the request has nothing for (no product, no user …) is empty text.',
]

/** Values of the dimensions that may stand without one, by name in small letters. */
const defaultDimensions: Readonly<Record<string, (run: Run) => string | null>> = {
  'api id': ({ context }) => context.api?.text('Id') ?? null,
  'operation id': ({ context }) => context.operation?.text('Id') ?? null,
  'product id': ({ context }) => context.product?.text('Id') ?? null,
  'user id': ({ context }) => context.user?.text('Id') ?? null,
  'subscription id': ({ context }) => context.subscription?.text('Id') ?? null,
  location: ({ context }) => context.deployment.text('Region'),
  'location id': ({ context }) => context.deployment.text('Region'),
  'gateway id': ({ context }) => context.deployment.text('GatewayId'),
  'backend id': ({ context }) => context.backend?.text('Id') ?? null,
}

function isDefault(name: string): boolean {
  return Object.hasOwn(defaultDimensions, name.toLowerCase())
}

export interface DimensionValues {
  readonly node: ElementNode
  readonly name: Operand<string>
  readonly value: Operand<string> | undefined
}

interface DimensionOperands {
  readonly names: OperandList<string>
  readonly values: OperandList<string | null>
}

/** Checks the dimensions. `backendId`: whether the backend is known where the metric goes out. */
export function dimensionOperands(
  dimensions: readonly DimensionValues[],
  builder: PolicyBuilder,
  backendId: boolean,
): DimensionOperands {
  let custom = 0
  for (const { node, name, value } of dimensions) {
    const isPlainDefault = name.kind === 'constant' && isDefault(name.value)
    if (!isPlainDefault && ++custom === mostCustomDimensions + 1) {
      builder.warn(
        'child-repeated',
        `Azure Monitor takes at most ${mostCustomDimensions} custom dimensions a metric`,
        node.startTagSpan,
        'dimensions beyond that may be dropped',
      )
    }
    if (value || name.kind !== 'constant') continue
    if (!isPlainDefault) {
      builder.report(
        'attribute-missing',
        `dimension needs the attribute 'value': '${name.value}' is no default dimension`,
        node.startTagSpan,
        'default dimensions: API ID, Operation ID, Product ID, User ID, Subscription ID, Location, Gateway ID, Backend ID',
      )
    } else if (name.value.toLowerCase() === 'backend id' && !backendId) {
      builder.report(
        'attribute-missing',
        "dimension needs the attribute 'value': Backend ID has a default only in outbound",
        node.startTagSpan,
      )
    }
  }
  return {
    names: list(dimensions.map(({ name }) => name)),
    values: list(dimensions.map(({ value }) => value ?? constant<string | null>(null))),
  }
}

/** Dimensions by name; null values are filled in from the request. */
export function dimensionsOf(
  run: Run,
  names: readonly string[],
  values: readonly (string | null)[],
): Readonly<Record<string, string>> {
  const found = new Map<string, [string, string]>()
  names.forEach((name, i) => {
    const key = name.toLowerCase()
    const value = values[i] ?? (isDefault(name) ? (defaultDimensions[key]?.(run) ?? '') : undefined)
    if (value === undefined)
      throw expressionFailure(`The dimension '${name}' has no value and is no default dimension.`)
    found.set(key, [name, value])
  })
  return Object.fromEntries(found.values())
}
