import type { TypeDefinition } from '../../dotnet/type-system/definition.ts'
import { contextTypeDefinition } from './context-type.ts'
import { viewDefinition } from './dictionary-view.ts'
import { credentialExtensions, cryptographyExtensions, dictionaryExtensions } from './extensions.ts'
import { messageBodyType } from './message-body.ts'
import { requestType, responseType } from './message-types.ts'
import { proxyErrorType, recordTypes } from './record-types.ts'
import { urlType } from './url-type.ts'
import { variableCastException } from './variable-cast-exception.ts'

/** The types of `context` and the gateway's extension methods. */
export const contextTypes: readonly TypeDefinition[] = [
  ...recordTypes,
  contextTypeDefinition,
  credentialExtensions,
  cryptographyExtensions,
  dictionaryExtensions,
  messageBodyType,
  proxyErrorType,
  requestType,
  responseType,
  urlType,
  variableCastException,
  viewDefinition,
]
