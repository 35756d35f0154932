import { wordsOf } from '../../web/language.ts'
import { Clerk } from './clerk.tsx'
import { Foot } from './foot.tsx'
import { Head } from './head.tsx'
import { Languages } from './languages.tsx'
import { Rating } from './rating.tsx'
import type { Shown } from './shown.ts'
import { Stages } from './stages.tsx'

const words = wordsOf(
  { done: '已经办好了', note: '谢谢您来办事，请慢走。', thanks: '谢谢您的评价', thanksNote: '您的评价已经记下，窗口人员看不到是谁评的。' },
  { done: '已經辦好了', note: '謝謝您來辦事，請慢走。', thanks: '謝謝您的評價', thanksNote: '您的評價已經記下，窗口人員看不到是誰評的。' },
  {
    done: 'All done',
    note: 'Thank you for coming.',
    thanks: 'Thank you for your rating',
    thanksNote: 'It is recorded. The clerk does not see who gave it.',
  },
)

export function Finished({ shown }: { shown: Shown }) {
  const w = words.value
  const { rated, rateable } = shown.ticket
  return (
    <>
      <Head shown={shown} />
      <main class="body">
        {rateable ? (
          <>
            <Clerk ticket={shown.ticket} />
            <Rating key={shown.ticket.toRate?.matter} shown={shown} />
          </>
        ) : (
          <section class="status" aria-live="polite">
            <h2 data-testid={rated ? 'thanks' : 'finished'}>{rated ? w.thanks : w.done}</h2>
            <p>{rated ? w.thanksNote : w.note}</p>
          </section>
        )}
        <Stages shown={shown} />
        <section class="more">
          <Languages />
        </section>
      </main>
      <Foot shown={shown} />
    </>
  )
}
