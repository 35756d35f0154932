import { Rules } from '../../protocol/rules/rules.ts'

export type Setting = keyof Rules
type Bounds = { readonly min: number; readonly max: number; readonly whole: boolean }
/** How a setting is edited: told by its schema, so that a new one needs words alone. */
export type SettingKind =
  | ({ readonly kind: 'number' } & Bounds)
  | { readonly kind: 'switch' }
  | { readonly kind: 'choice'; readonly options: readonly (string | number)[] }
  | { readonly kind: 'list'; readonly options: readonly string[] }
  | { readonly kind: 'numbers'; readonly fields: Readonly<Record<string, Bounds>> }
  | { readonly kind: 'text' }
  /** Nothing better is known: written as JSON. */
  | { readonly kind: 'other' }

/** As far as the parts of a schema are looked at here. */
type Schema = {
  readonly type: string
  readonly wrapped?: Schema
  readonly pipe?: readonly Schema[]
  readonly item?: Schema
  readonly entries?: Readonly<Record<string, Schema>>
  readonly options?: readonly (string | number)[]
  readonly requirement?: unknown
}

const plain = (schema: Schema): Schema => (schema.wrapped ? plain(schema.wrapped) : schema)

function boundsOf(schema: Schema): Bounds | undefined {
  const { type, pipe = [] } = schema
  if (type !== 'number') return undefined
  const bound = (name: string, none: number) => Number(pipe.find((step) => step.type === name)?.requirement ?? none)
  return { min: bound('min_value', 0), max: bound('max_value', 1_000_000), whole: pipe.some((step) => step.type === 'integer') }
}

function kindOfSchema(wrapped: Schema): SettingKind {
  const schema = plain(wrapped)
  const bounds = boundsOf(schema)
  if (bounds) return { kind: 'number', ...bounds }
  if (schema.type === 'boolean') return { kind: 'switch' }
  if (schema.type === 'picklist') return { kind: 'choice', options: schema.options ?? [] }
  if (schema.type === 'string') return { kind: 'text' }
  const item = schema.item && plain(schema.item)
  if (schema.type === 'array' && item?.type === 'picklist') return { kind: 'list', options: (item.options ?? []).map(String) }
  const fields = Object.entries(schema.entries ?? {}).map(([name, field]) => [name, boundsOf(plain(field))] as const)
  if (fields.length > 0 && fields.every(([, each]) => each))
    return { kind: 'numbers', fields: Object.fromEntries(fields) as Record<string, Bounds> }
  return { kind: 'other' }
}

export const settingKind = (setting: Setting): SettingKind => kindOfSchema(Rules.entries[setting] as unknown as Schema)
