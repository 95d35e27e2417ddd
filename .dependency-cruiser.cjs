// Imports go only where docs/architecture.md allows.
const rooms = {
  diagnostics: [],
  entities: [],
  syntax: ['diagnostics', 'expressions/syntax'],
  dotnet: ['diagnostics'],
  expressions: ['diagnostics', 'dotnet'],
  runtime: ['diagnostics', 'entities', 'dotnet'],
  policies: ['syntax', 'dotnet', 'expressions', 'runtime', 'entities', 'diagnostics'],
  compiler: ['diagnostics', 'entities', 'syntax', 'dotnet', 'expressions', 'runtime', 'policies'],
  parts: ['compiler'],
  adapters: ['runtime', 'dotnet', 'entities', 'diagnostics'],
  testing: ['diagnostics', 'entities', 'syntax', 'dotnet', 'expressions', 'runtime', 'policies', 'compiler'],
}
const everything = [...Object.keys(rooms), 'cli']

module.exports = {
  forbidden: [
    ...Object.entries(rooms).map(([room, allowed]) => ({
      name: `${room}-imports`,
      severity: 'error',
      from: { path: `^src/${room}/` },
      to: {
        path: `^src/(${everything.join('|')})/`,
        pathNot: [room, ...allowed].map((a) => `^src/${a}/`),
      },
    })),
    {
      name: 'core-is-web-standard',
      comment: 'everything up to the compiler runs in browsers; node: is allowed only where the platform is chosen',
      severity: 'error',
      from: {
        path: '^src/(diagnostics|entities|syntax|dotnet|expressions|runtime|policies|compiler)/',
        pathNot: '^src/dotnet/platform/crypto\\.node\\.ts$',
      },
      to: { dependencyTypes: ['core'] },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^#' } },
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['sluice-source', 'import', 'types', 'node', 'default'],
      extensions: ['.ts', '.js'],
    },
    doNotFollow: { path: 'node_modules' },
  },
}
