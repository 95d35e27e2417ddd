import type { TypeDefinition } from '../type-system/definition.ts'
import { addressFamily } from './address-family.ts'
import { ipAddress } from './ip-address.ts'
import { uri } from './uri.ts'
import { uriComponents } from './uri-components.ts'
import { uriFormat } from './uri-format.ts'
import { uriHostNameType } from './uri-host-name-type.ts'
import { uriKind } from './uri-kind.ts'
import { uriPartial } from './uri-partial.ts'
import { webUtility } from './web-utility.ts'

/** URIs, addresses and the encodings of the web. */
export const netTypes: readonly TypeDefinition[] = [
  uri,
  uriKind,
  uriPartial,
  uriHostNameType,
  uriComponents,
  uriFormat,
  webUtility,
  ipAddress,
  addressFamily,
]
