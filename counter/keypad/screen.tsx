import { Notices } from '../../web/parts/notices.tsx'
import { Foot } from './foot.tsx'
import { Identity, NobodyHere } from './identity.tsx'
import { type Pad, serviceOf } from './pad.ts'
import { Rating } from './rating.tsx'
import { words } from './words.ts'

export function Screen({ pad }: { pad: Pad }) {
  return (
    <div class="pad">
      <Notices connection={pad.connection} />
      <Middle pad={pad} />
    </div>
  )
}

function Middle({ pad }: { pad: Pad }) {
  const { choosing, now, invitation } = pad
  const held = choosing.choice.value
  if (pad.connection.refused.value) return <Unpaired pad={pad} />
  if (choosing.close.value) return <Closing pad={pad} close={choosing.close.value} />
  if (held && held.service !== (invitation && serviceOf(invitation))) return <Sending pad={pad} />
  if (now && invitation) return <Rating pad={pad} now={now} ticket={invitation} />
  if (now?.clerk) return <Identity pad={pad} clerk={now.clerk} paused={now.state === 'paused'} />
  return <NobodyHere pad={pad} />
}

function Closing({ pad, close }: { pad: Pad; close: 'thanks' | 'sorry' }) {
  const w = words.value
  return (
    <>
      <main class="middle">
        <div class="still" data-testid={close} role="status">
          <h1 class="song">{w[close]}</h1>
          <p>{close === 'thanks' ? w.thanksNote : w.sorryNote}</p>
        </div>
      </main>
      <Foot pad={pad} left="" />
    </>
  )
}

function Sending({ pad }: { pad: Pad }) {
  return (
    <>
      <main class="middle">
        <div class="still" role="status">
          <h1 class="song">{words.value.sending}</h1>
        </div>
      </main>
      <Foot pad={pad} left="" />
    </>
  )
}

/** The pad has no token of its counter: who can mend that, and where. */
function Unpaired({ pad }: { pad: Pad }) {
  const w = words.value
  return (
    <>
      <main class="middle">
        <div class="still" role="alert">
          <h1 class="song">{w.unpaired}</h1>
          <p>{w.unpairedNote(pad.counter)}</p>
          <a href="/">{w.startPage}</a>
        </div>
      </main>
      <Foot pad={pad} left="" />
    </>
  )
}
