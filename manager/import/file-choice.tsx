import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Icon } from '../../web/parts/icon.tsx'
import { wordsFor } from '../../web/refusal-words.ts'
import type { Importing } from './importing.ts'
import { importWords } from './words.ts'

/** Download, choose, and what becomes of the rest: everything before the result. */
export function FileChoice({ importing }: { importing: Importing }) {
  const w = importWords.value
  const trial = importing.trial.value
  return (
    <aside class="bring" aria-label={w.upload}>
      <section>
        <h3>{w.download}</h3>
        <p class="note">{w.downloadNote}</p>
        <p class="downloads">
          {(
            [
              ['template.xlsx', w.workbook, `${w.fileName}.xlsx`],
              ['people.csv', w.peopleCsv, `${w.peopleCsv.replace(/[,\s]*CSV$/, '')}.csv`],
              ['matters.csv', w.mattersCsv, `${w.mattersCsv.replace(/[,\s]*CSV$/, '')}.csv`],
            ] as const
          ).map(([path, name, file]) => (
            <button key={path} type="button" class="plain" data-testid={`download-${path}`} onClick={() => importing.download(path, file)}>
              {name}
            </button>
          ))}
        </p>
      </section>
      <section>
        <h3>{w.upload}</h3>
        <DropPlace importing={importing} />
      </section>
      <fieldset>
        <legend>{w.absent}</legend>
        {(
          [
            ['keep', w.keep, w.keepNote],
            ['remove', w.remove, w.removeNote],
          ] as const
        ).map(([absent, name, note]) => (
          <label key={absent} class={importing.absent.value === absent ? 'chosen' : ''}>
            <input
              type="radio"
              name="absent"
              data-testid={`absent-${absent}`}
              checked={importing.absent.value === absent}
              disabled={importing.doing.value === 'apply'}
              onChange={() => importing.setAbsent(absent)}
            />
            <b>{name}</b>
            <span>{note}</span>
          </label>
        ))}
      </fieldset>
      <p class="trial" role="alert">
        {trial && (
          <>
            <Icon name="warning" />
            <span>{'refused' in trial && trial.refused === 'hall-changed' ? w.hallChanged : wordsFor(trial)}</span>
          </>
        )}
      </p>
    </aside>
  )
}

function DropPlace({ importing }: { importing: Importing }) {
  const w = importWords.value
  const over = useSignal(false)
  const input = useRef<HTMLInputElement>(null)
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0]
    if (file && importing.doing.value !== 'apply') void importing.choose(file)
  }
  const name = importing.chosen.value?.name
  return (
    // Dropping is a short cut; the button beneath does the same for the keyboard.
    // biome-ignore lint/a11y/noStaticElementInteractions: what can be operated is the button inside
    <div
      class={`drop ${over.value ? 'over' : ''}`}
      onDragOver={(event) => {
        event.preventDefault()
        over.value = true
      }}
      onDragLeave={() => {
        over.value = false
      }}
      onDrop={(event) => {
        event.preventDefault()
        over.value = false
        take(event.dataTransfer?.files)
      }}
    >
      {name ? <b>{name}</b> : <p>{w.dropHere}</p>}
      <button
        type="button"
        class="plain"
        data-testid="choose"
        disabled={importing.doing.value === 'apply'}
        onClick={() => input.current?.click()}
      >
        {name ? w.another : w.choose}
      </button>
      <p class="note">{w.limits}</p>
      <input
        ref={input}
        type="file"
        hidden
        data-testid="file"
        accept=".xlsx,.csv,.txt,.xls"
        onChange={(event) => {
          take(event.currentTarget.files)
          event.currentTarget.value = ''
        }}
      />
    </div>
  )
}
