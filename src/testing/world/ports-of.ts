import { type ConnectionToken, StaticConnections } from '../../runtime/host/connections.ts'
import type { HostOptions } from '../../runtime/host/create-host.ts'
import { StaticIdentity, type StaticToken } from '../../runtime/host/identity.ts'
import { WrittenNumber } from '../files/written-number.ts'
import { variableInput } from './context-of.ts'

type Data = Readonly<Record<string, unknown>>

/** Identity and connections as a test or context file writes them. */
export function credentialPorts(
  identity: unknown,
  connections: unknown,
): Pick<HostOptions, 'identity' | 'connections'> {
  return {
    identity: new StaticIdentity(texts(identity) as Readonly<Record<string, StaticToken>>),
    connections: new StaticConnections(
      Object.fromEntries(
        Object.entries((connections as Data | undefined) ?? {}).map(([key, given]): [string, ConnectionToken] => {
          const { accessToken, claims } = given as Data
          return [
            key,
            { accessToken: String(accessToken), claims: variableInput(claims ?? {}) as ConnectionToken['claims'] & {} },
          ]
        }),
      ),
    ),
  }
}

function texts(value: unknown): Data {
  return Object.fromEntries(
    Object.entries((value as Data | undefined) ?? {}).map(([key, given]) => [
      key,
      typeof given === 'object' && given !== null && !(given instanceof WrittenNumber)
        ? textsOf(given as Data)
        : String(given),
    ]),
  )
}

function textsOf({ token, clientIds, fail }: Data): StaticToken {
  return {
    ...(token === undefined ? {} : { token: String(token) }),
    ...(clientIds === undefined
      ? {}
      : { clientIds: Object.fromEntries(Object.entries(clientIds as Data).map(([id, text]) => [id, String(text)])) }),
    ...(fail === undefined ? {} : { fail: String(fail) }),
  }
}
