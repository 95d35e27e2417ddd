import '../../../src/dotnet/index.ts'
