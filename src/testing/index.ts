export { runTestFile, type TestFileResult, type TestOptions, type TestResult } from './run-files.ts'
