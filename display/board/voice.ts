import { effect, signal } from '@preact/signals'
import type { Connection } from '../../web/connection.ts'
import { audio, silenced } from './chime.ts'
import { InTurn, type Sound } from './in-turn.ts'

/** The server makes the sound of the calls; until it has said so this is not known. */
const server = signal<boolean | undefined>(undefined)

/** Without an answer for so long the hall is not there. Milliseconds. */
const patience = 2000
/** A sound that is longer than itself by so much is ended. Milliseconds. */
const overdue = 1000

/** A hall without a voice: each board chimes on its own. */
export const chimesItself = (): boolean => server.value === false

/** Tells the server whether this board can be heard, and plays what it is given. `onSpoken`: a call is spoken for so long, here or on another board. */
export function speakFor({ socket }: Connection, onSpoken: (seq: number, ms: number) => void): void {
  const sounds = new InTurn({
    mayStart: async (id) => {
      const answer = await socket.timeout(patience).emitWithAck('speaking', { id })
      return 'start' in answer && answer.start
    },
    onEnd: (id) => {
      if (socket.connected) socket.emit('spoken', { id })
    },
    now: () => performance.now(),
  })
  // Whoever goes away falls silent: another board says the call again.
  const fallSilent = (): void => sounds.fallSilent()
  const offer = (): void => {
    const on = audio !== undefined && !silenced.peek()
    if (!on) fallSilent()
    if (!socket.connected) return
    socket.emit('speak', { on }, (answer) => {
      server.value = 'refused' in answer ? undefined : answer.server
    })
  }
  socket.on('connect', offer)
  socket.on('disconnect', fallSilent)
  effect(() => {
    void silenced.value
    offer()
  })
  socket.on('announce', ({ id, seconds, audio: wav }) => {
    onSpoken(id, seconds * 1000)
    if (wav && audio) sounds.give(soundOf(audio, id, wav as ArrayBuffer))
  })
}

/** Made ready at once, so that it is heard the moment it may start. */
function soundOf(context: AudioContext, id: number, wav: ArrayBuffer): Sound {
  const source = new AudioBufferSourceNode(context)
  source.connect(context.destination)
  let over: (() => void) | undefined
  const stop = (): void => {
    source.stop()
    over?.()
  }
  return {
    id,
    ready: context.decodeAudioData(wav).then((buffer) => {
      source.buffer = buffer
    }),
    play: () =>
      new Promise((done) => {
        over = done
        source.onended = () => done()
        source.start()
        // Where a loudspeaker was taken away a sound may have no end, and would keep the next one waiting.
        setTimeout(stop, (source.buffer?.duration ?? 0) * 1000 + overdue)
      }),
    stop,
  }
}
