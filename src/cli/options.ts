import { Option } from 'commander'
import type { Surroundings } from '../compiler/surroundings.ts'
import { type Gateway, gateways, type Scope, scopes } from '../runtime/pipeline.ts'
import type { Configuration } from './configuration.ts'

/** Options that several commands share. */
export const formatOption = (): Option =>
  new Option('--format <format>', 'how to report').choices(['pretty', 'json']).default('pretty')
export const environmentOption = (): Option =>
  new Option('--env <name>', 'environment of sluice.config.yaml whose named values are used')
export const configOption = (): Option =>
  new Option('--config <file>', 'configuration file (default: the nearest sluice.config.yaml upwards)')
export const scopeOption = (): Option =>
  new Option('--scope <scope>', 'scope of the documents: where policies may stand is checked against it').choices([
    ...scopes,
  ])
export const gatewayOption = (): Option =>
  new Option('--gateway <gateway>', 'gateway the documents are for').choices([...gateways])
export const lenientOption = (): Option =>
  new Option('--lenient', "compile what Sluice can't do yet to a step that fails when it is reached")

export interface SharedOptions {
  readonly format: 'pretty' | 'json'
  readonly env?: string
  readonly config?: string
  readonly scope?: Scope
  readonly gateway?: Gateway
  readonly lenient?: boolean
}

/** The configuration's surroundings with what the command line says over them. */
export function surroundingsFor(
  configuration: Configuration,
  options: Partial<SharedOptions>,
  file: string,
): Surroundings {
  return {
    ...configuration.surroundings,
    file,
    ...(options.scope === undefined ? {} : { scope: options.scope }),
    ...(options.gateway === undefined ? {} : { gateway: options.gateway }),
    ...(options.lenient ? { lenient: true } : {}),
  }
}
