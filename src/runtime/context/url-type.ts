import { UriObject } from '../../dotnet/net/uri-object.ts'
import { defineInterface } from '../../dotnet/type-system/declare.ts'
import type { RequestUrl } from '../messages/url.ts'
import { type DictionaryView, listsView } from './dictionary-view.ts'

function queryOf(url: RequestUrl): DictionaryView {
  if (!url.queryView) {
    const { query } = url
    url.queryView = listsView(
      () => query.names(),
      (name) => query.values(name),
    )
  }
  return url.queryView as DictionaryView
}

/** `IUrl`. */
export const urlType = defineInterface<RequestUrl>()('IUrl', {
  members: {
    'string Scheme { get; }': (self) => self.scheme,
    'string Host { get; }': (self) => self.host,
    'int Port { get; }': (self) => self.port,
    'string Path { get; }': (self) => (self.path === '' ? '/' : self.path),
    'string QueryString { get; }': (self) => self.queryString,
    'IReadOnlyDictionary<string, string[]> Query { get; }': queryOf,
    'Uri ToUri()': (self) => UriObject.create(self.toString()),
    'string ToString()': (self) => self.toString(),
  },
})

declare module '../../dotnet/type-system/signature-types.ts' {
  interface DotnetTypes {
    IUrl: RequestUrl
  }
}
