import type { Certificate } from '../../dotnet/cryptography/x509/certificate.ts'
import { certificateOf } from '../../dotnet/cryptography/x509/certificate.ts'
import { typeNamed } from '../../dotnet/type-system/definition.ts'
import { type DictionaryView, mapView } from './dictionary-view.ts'

/** A certificate of PEM text. Throws CryptographicException for text that holds none. */
export function certificateFromPem(pem: string): Certificate {
  return certificateOf(new TextEncoder().encode(pem))
}

const certificateType = typeNamed('System.Security.Cryptography.X509Certificates.X509Certificate2')

/** `context.Deployment.Certificates`: certificate id → certificate, parsed when it is first read. */
export function certificateView(certificates: Readonly<Record<string, string>>): DictionaryView {
  const parsed = new Map<string, unknown>()
  return mapView(
    {
      keys: () => Object.keys(certificates).values(),
      get: (id: string) => {
        const pem = Object.hasOwn(certificates, id) ? certificates[id] : undefined
        if (pem !== undefined && !parsed.has(id)) parsed.set(id, certificateFromPem(pem))
        return parsed.get(id)
      },
    },
    certificateType,
  )
}
