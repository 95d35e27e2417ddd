const names = new Set(
  (
    'bigint binary bit char date datetime datetime2 datetimeoffset decimal float geography geometry hierarchyid image int ' +
    'json money nchar ntext numeric nvarchar real rowversion smalldatetime smallint smallmoney sql_variant sysname text ' +
    'time timestamp tinyint uniqueidentifier varbinary varchar vector xml'
  ).split(' '),
)

/** Whether a text names a type of T-SQL: `int`, `nvarchar(50)`, `decimal(10, 2)`. Case doesn't matter. */
export function isSqlType(text: string): boolean {
  const name = /^\s*([a-z_0-9]+)\s*(?:\(\s*(?:max|\d+(?:\s*,\s*\d+)?)\s*\))?\s*$/i.exec(text)?.[1]
  return name !== undefined && names.has(name.toLowerCase())
}
