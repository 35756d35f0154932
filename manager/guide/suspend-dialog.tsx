import { useState } from 'preact/hooks'
import type { LineEntry } from '../../protocol/views/parts.ts'
import { languages } from '../../protocol/vocabulary.ts'
import { entryOf } from '../../web/connection.ts'
import { language, say } from '../../web/language.ts'
import { Choices, Dialog } from './dialog.tsx'
import type { Walk } from './walk.ts'
import { suspendTexts, words } from './words.ts'

const durations = ['open', '15', '30', '60'] as const
const own = 'own'

/** Why no numbers are given, and for how long: ready words in every language, or one's own, which every screen then shows as they are. */
export function SuspendDialog({ walk, line }: { walk: Walk; line: string | undefined }) {
  const w = words.value
  const [why, setWhy] = useState('system')
  const [text, setText] = useState('')
  const [lasts, setLasts] = useState<string>('open')
  const connection = walk.desk.connection.value
  const known = line === undefined ? undefined : entryOf<LineEntry>(connection.entries.value, `line:${line}`)
  const close = () => {
    walk.dialog.value = undefined
  }
  const ready = suspendTexts.find(({ id }) => id === why)
  const go = async () => {
    const outcome = await walk.ask('line.suspend', {
      ...(line === undefined ? {} : { line }),
      text: ready ? Object.fromEntries(languages.map((each) => [each, ready[each]])) : text.trim(),
      ...(lasts === 'open' ? {} : { until: new Date(connection.now() + Number(lasts) * 60_000).toISOString() }),
    })
    if (outcome && 'result' in outcome) close()
  }
  return (
    <Dialog
      title={known ? w.suspendLine(`${known.line} ${say(known.name)}`) : w.suspendWhole}
      go={w.suspendNow}
      ready={!walk.busy.value && (ready !== undefined || text.trim() !== '')}
      onGo={go}
      onLeave={close}
    >
      <p class="note">{w.suspendNote}</p>
      <Choices
        label={w.why}
        choices={[...suspendTexts.map((each) => ({ id: each.id, name: each[language.value] })), { id: own, name: w.ownWords }]}
        chosen={why}
        choose={setWhy}
      />
      {why === own && (
        <input
          data-testid="own-words"
          maxLength={120}
          value={text}
          aria-label={w.ownWords}
          placeholder={w.ownHint}
          onInput={(e) => setText(e.currentTarget.value)}
        />
      )}
      <Choices
        label={w.lasts}
        choices={durations.map((each) => ({ id: each, name: each === 'open' ? w.untilResumed : w.forMinutes(each) }))}
        chosen={lasts}
        choose={setLasts}
      />
    </Dialog>
  )
}
