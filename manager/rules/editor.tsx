import type { TargetedInputEvent } from 'preact'
import { ListEditor } from './list-editor.tsx'
import { type Setting, type SettingKind, settingKind } from './setting-kind.ts'
import { settingWords } from './setting-words.ts'
import { nameOf, unitOf } from './value-shown.ts'
import { rulesWords } from './words.ts'

type Shown = { setting: Setting; value: unknown; unfit: boolean; onPut: (value: unknown) => void }

/** The editor that a setting's kind asks for. */
export function Editor(shown: Shown) {
  const kind = settingKind(shown.setting)
  const { setting, value, onPut } = shown
  const label = settingWords.value[setting].name
  switch (kind.kind) {
    case 'number':
      return <NumberField {...shown} label={label} value={value} testid={`set-${setting}`} onPut={onPut} />
    case 'numbers':
      return (
        <div class="fields">
          {Object.keys(kind.fields).map((field) => (
            <div key={field}>
              <span>{nameOf(field)}</span>
              <NumberField
                {...shown}
                label={`${label}　${nameOf(field)}`}
                value={(value as Record<string, unknown>)[field]}
                testid={`set-${setting}-${field}`}
                onPut={(number) => onPut({ ...(value as object), [field]: number })}
              />
            </div>
          ))}
        </div>
      )
    case 'switch':
      return <Choice {...shown} label={label} options={[true, false]} />
    case 'choice':
      return <Choice {...shown} label={label} options={kind.options} />
    case 'list':
      return <ListEditor label={label} options={kind.options} value={value as readonly string[]} onPut={onPut} />
    case 'text':
      return <TextField {...shown} label={label} text={String(value ?? '')} read={(text) => text} />
    case 'other':
      return <TextField {...shown} label={label} text={JSON.stringify(value)} read={readJson} />
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

type Field = Shown & { label: string }

function NumberField({ setting, value, unfit, label, testid, onPut }: Field & { testid: string }) {
  return (
    <span class="number">
      <input
        type="text"
        inputMode="decimal"
        autocomplete="off"
        maxLength={9}
        aria-label={label}
        aria-invalid={unfit}
        data-testid={testid}
        value={String(value ?? '')}
        onInput={(event) => onPut(readNumber(event.currentTarget.value))}
      />
      <span>{unitOf(setting)}</span>
    </span>
  )
}

/** What is no number stays as it was typed, and is told. */
const readNumber = (text: string): number | string => (/^\s*\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text)

function TextField({ setting, unfit, label, text, read, onPut }: Field & { text: string; read: (text: string) => unknown }) {
  const put = (event: TargetedInputEvent<HTMLInputElement>) => onPut(read(event.currentTarget.value))
  return (
    <input type="text" class="text" aria-label={label} aria-invalid={unfit} data-testid={`set-${setting}`} value={text} onInput={put} />
  )
}

function Choice({ setting, value, label, options, onPut }: Field & { options: readonly (string | number | boolean)[] }) {
  const w = rulesWords.value
  return (
    <div class="switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          key={String(option)}
          type="button"
          aria-pressed={value === option}
          data-testid={`set-${setting}-${option}`}
          onClick={() => onPut(option)}
        >
          {typeof option === 'boolean' ? (option ? w.on : w.off) : nameOf(option)}
        </button>
      ))}
    </div>
  )
}

/** Why a value does not fit, in a sentence. */
export function unfitWords(kind: SettingKind): string {
  const w = rulesWords.value
  const bounds = kind.kind === 'number' ? kind : kind.kind === 'numbers' ? Object.values(kind.fields)[0] : undefined
  if (!bounds) return w.unfit
  return bounds.whole ? w.whole(bounds.min, bounds.max) : w.range(bounds.min, bounds.max)
}
