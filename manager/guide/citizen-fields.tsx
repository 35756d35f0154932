import { words } from './words.ts'

const fields = ['name', 'phone', 'idNumber'] as const
type Field = (typeof fields)[number]
export type CitizenText = Partial<Record<Field, string>>

/** What was filled in; nothing when nothing was. */
export function citizenOf(text: CitizenText): CitizenText | undefined {
  const filled = fields.flatMap((field) => (text[field]?.trim() ? [[field, text[field]?.trim()] as const] : []))
  return filled.length > 0 ? Object.fromEntries(filled) : undefined
}

/** Nobody has to say who they are; the fields open for those who do. */
export function CitizenFields({ citizen, change }: { citizen: CitizenText; change: (text: CitizenText) => void }) {
  const w = words.value
  const names: Record<Field, string> = { name: w.citizenName, phone: w.citizenPhone, idNumber: w.citizenId }
  return (
    <details>
      <summary data-testid="citizen">{w.citizen}</summary>
      {fields.map((field) => (
        <label key={field}>
          <span>{names[field]}</span>
          <input
            data-testid={`citizen-${field}`}
            value={citizen[field] ?? ''}
            maxLength={field === 'name' ? 40 : 24}
            inputMode={field === 'phone' ? 'tel' : 'text'}
            autoComplete="off"
            onInput={(event) => change({ ...citizen, [field]: event.currentTarget.value })}
          />
        </label>
      ))}
      <p class="note">{w.citizenNote}</p>
    </details>
  )
}
