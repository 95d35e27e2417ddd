// Test files share their modules. All types are declared before a file looks at some: a signature that is read while a
// type it names is missing would keep it missing.
import '../src/dotnet/index.ts'
import '../src/runtime/context/index.ts'
import { startCompiling } from '../src/dotnet/values/ambient.ts'

// What a file has left of a budget must not end the next.
startCompiling()
