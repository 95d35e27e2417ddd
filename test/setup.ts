import { startCompiling } from '../src/dotnet/values/ambient.ts'

// Test files share their modules: what one has left of a budget must not end the next.
startCompiling()
