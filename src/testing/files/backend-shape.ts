import { either, flag, listOf, mapOf, numeric, object, type Shape, text, word } from './shape.ts'

const named = mapOf(either(text, listOf(text)))
const x509Names = listOf(object('X.509 name', () => ({ name: text, issuerCertificateThumbprint: text }), ['name']))
const failureResponse = object('failureResponse', () => ({ statusCode: numeric }))

const credentials = object('credentials', () => ({
  authorization: object('authorization', () => ({ scheme: text, parameter: text }), ['scheme']),
  header: named,
  query: named,
  certificateIds: listOf(text),
  certificate: listOf(text),
  managedIdentity: object('managedIdentity', () => ({ clientId: text, resource: text }), ['resource']),
}))

const rule = object('circuit breaker rule', () => ({
  name: text,
  failureCondition: object('failureCondition', () => ({
    count: numeric,
    percentage: numeric,
    interval: text,
    statusCodeRanges: listOf(object('status code range', () => ({ min: numeric, max: numeric }), ['min', 'max'])),
    errorReasons: listOf(text),
  })),
  tripDuration: text,
  acceptRetryAfter: flag,
  failureResponse,
}))

const pool = object('pool', () => ({
  services: listOf(
    object(
      'pool member',
      () => ({
        id: text,
        weight: numeric,
        priority: numeric,
        preferredCarbonEmission: word('VeryLow', 'Low', 'Medium', 'High', 'VeryHigh'),
      }),
      ['id'],
    ),
  ),
  failureResponse,
  sessionAffinity: object('sessionAffinity', () => ({
    sessionId: object('sessionId', () => ({ source: text, name: text })),
  })),
}))

const serviceFabricCluster = object('serviceFabricCluster', () => ({
  managementEndpoints: listOf(text),
  clientCertificateId: text,
  clientCertificatethumbprint: text,
  serverX509Names: x509Names,
  serverCertificateThumbprints: listOf(text),
  maxPartitionResolutionRetries: numeric,
}))

/** A backend entity. */
export const backend: Shape = object('backend', () => ({
  url: text,
  type: word('Single', 'Pool'),
  protocol: text,
  title: text,
  description: text,
  resourceId: text,
  azureRegion: text,
  credentials,
  tls: object('tls', () => ({
    validateCertificateChain: flag,
    validateCertificateName: flag,
    serverCertificateThumbprints: listOf(text),
    serverX509Names: x509Names,
  })),
  proxy: object('proxy', () => ({ url: text, username: text, password: text }), ['url']),
  circuitBreaker: object('circuitBreaker', () => ({ rules: listOf(rule) })),
  pool,
  properties: object('backend properties', () => ({ serviceFabricCluster })),
}))
