/** Every diagnostic code: stable and public. The page of each (`sluice explain CODE`) stands in `pages/`. */
export const diagnosticCodes = [
  'file-unreadable', 'xml-malformed', 'expression-unclosed', 'root-unknown', 'section-unknown', 'section-duplicate',
  'base-misplaced', 'policy-unknown', 'policy-not-supported', 'policy-not-in-section', 'policy-not-in-scope',
  'policy-not-in-gateway', 'policy-repeated', 'attribute-unknown', 'attribute-missing', 'attribute-value',
  'attribute-conflict', 'attribute-not-supported', 'child-not-supported', 'child-unknown', 'child-missing',
  'child-repeated', 'child-order', 'text-unexpected', 'text-missing', 'expression-not-allowed', 'expression-mixed',
  'expression-type', 'csharp-syntax', 'csharp-version', 'csharp-forbidden', 'csharp-name', 'csharp-member',
  'csharp-call', 'csharp-type', 'csharp-flow', 'csharp-other', 'type-not-allowed', 'member-not-allowed',
  'member-not-supported', 'named-value-unknown', 'fragment-unknown', 'backend-unknown', 'certificate-unknown',
  'logger-unknown', 'schema-unknown', 'fragment-nested', 'placeholder', 'nothing-found', 'context-invalid',
  'test-invalid', 'config-invalid', 'eval-forbidden',
] as const

export type DiagnosticCode = (typeof diagnosticCodes)[number]
