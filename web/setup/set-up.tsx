import '../staff-refusal-words.ts'
import { LanguageChoice } from '../parts/language-choice.tsx'
import { wordsFor } from '../refusal-words.ts'
import type { Answers } from './answers.ts'
import { BeginningFields } from './beginning-fields.tsx'
import { Done } from './done.tsx'
import { HallFields } from './hall-fields.tsx'
import { ManagerFields } from './manager-fields.tsx'
import { PresetChoice } from './preset-choice.tsx'
import { words } from './words.ts'

export function SetUp({ answers }: { answers: Answers }) {
  return (
    <div class="setup">
      <header data-field="far">
        <p class="song">{words.value.title}</p>
        <LanguageChoice />
      </header>
      <main>
        <Stage answers={answers} />
      </main>
    </div>
  )
}

function Stage({ answers }: { answers: Answers }) {
  const w = words.value
  const trial = answers.trial.value
  if (answers.done.value) return <Done />
  if (trial && 'refused' in trial && trial.refused === 'already-set-up')
    return (
      <>
        <h1 class="song">{w.alreadyHead}</h1>
        <p class="lead">
          <a href="/manager">{w.toManager}</a>　<a href="/">{w.toStart}</a>
        </p>
      </>
    )
  if (!answers.key)
    return (
      <>
        <h1 class="song">{w.noKeyHead}</h1>
        <p class="lead">{w.noKeyWay}</p>
      </>
    )
  if (!answers.offer.value) return <p role="status">{w.loading}</p>
  return <Form answers={answers} />
}

function Form({ answers }: { answers: Answers }) {
  const w = words.value
  const trial = answers.trial.value
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    await answers.send()
    // To the answer that the server could not take.
    requestAnimationFrame(() => document.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
  }
  return (
    <form noValidate onSubmit={(event) => void submit(event)}>
      <h1 class="song">{w.head}</h1>
      <p class="lead">{w.lead}</p>
      <HallFields answers={answers} />
      <PresetChoice answers={answers} />
      <BeginningFields answers={answers} />
      <ManagerFields answers={answers} />
      <div class="act">
        <p class="said" role="alert" data-testid="trial">
          {trial && (answers.at === undefined ? wordsFor(trial) : w.lookAbove)}
        </p>
        <button type="submit" data-testid="set-up" aria-busy={answers.busy.value}>
          {answers.busy.value ? w.settingUp : w.setUp}
        </button>
      </div>
    </form>
  )
}
