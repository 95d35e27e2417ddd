import type { Run } from '../../runtime/run.ts'
import { definePolicy, everyGateway, everyScope } from '../define.ts'
import {
  certificateFrom,
  certificateSource,
  clientCertificateAttributes,
  clientCertificateSources,
} from './client-certificate.ts'

/** Presents a client certificate to the backend. */
export const authenticationCertificate = definePolicy({
  name: 'authentication-certificate',
  category: 'authentication',
  summary: 'Presents a client certificate to the backend.',
  witness: 'test/cases/authentication-certificate/behaviour.test.yaml › ids are compared without case',
  sections: ['inbound'],
  scopes: everyScope,
  gateways: everyGateway,
  attributes: clientCertificateAttributes,
  exclusive: clientCertificateSources,
  decisions: [
    'A certificate that is not found fails with 500 CertificateNotFound, a PFX that can not be opened with 500 CertificateInvalid.',
    'Where nobody names certificates a thumbprint is presented as it is; an id fails when it is reached.',
    'The last one that runs wins; context.Request.Certificate stays the certificate of the caller.',
    'A literal body is base64.',
  ],
  compile: (values, builder) => {
    const source = certificateSource(values, builder)
    if (source) builder.emit(presentCertificate, source.kind, source.value, source.password)
  },
})

export function presentCertificate(
  run: Run,
  kind: 'thumbprint' | 'certificate-id' | 'body',
  value: unknown,
  password: string | null,
): void {
  run.clientCertificate = certificateFrom(run, kind, value, password)
  run.trace?.add('authentication-certificate', {
    message: 'Certificate was attached to request per configuration.',
    certificate: { thumbprint: run.clientCertificate.thumbprint },
  })
}
