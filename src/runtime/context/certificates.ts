import type { Certificate } from '../../dotnet/cryptography/x509/certificate.ts'
import { certificateOf } from '../../dotnet/cryptography/x509/certificate.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import type { CertificateStore } from '../certificate-store.ts'
import { type DictionaryView, mapView } from './dictionary-view.ts'

/** A certificate of PEM text. Throws CryptographicException for text that holds none. */
export function certificateFromPem(pem: string): Certificate {
  return certificateOf(new TextEncoder().encode(pem))
}

const certificateType = typeNamed('System.Security.Cryptography.X509Certificates.X509Certificate2')

/**
 * `context.Deployment.Certificates`: certificate id → certificate, parsed when it is first read. Those of the context
 * come before those of the instance.
 */
export function certificateView(
  certificates: Readonly<Record<string, string>>,
  instance: CertificateStore | undefined,
): DictionaryView {
  const parsed = new Map<string, unknown>()
  const instanceIds = (instance?.ids ?? []).filter((id) => !Object.hasOwn(certificates, id))
  return mapView(
    {
      keys: () => [...Object.keys(certificates), ...instanceIds],
      get: (id: string) => {
        const pem = Object.hasOwn(certificates, id) ? certificates[id] : undefined
        if (pem === undefined) return instanceIds.includes(id) ? instance?.find(id) : undefined
        if (!parsed.has(id)) parsed.set(id, certificateFromPem(pem))
        return parsed.get(id)
      },
    },
    certificateType,
  )
}
