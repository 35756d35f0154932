import { effect, signal } from '@preact/signals'
import type { Connection } from '../../web/connection.ts'
import { audio, silenced } from './chime.ts'

/** The server makes the sound of the calls; until it has said so this is not known. */
const server = signal<boolean | undefined>(undefined)

/** A hall without a voice: each board chimes on its own. */
export const chimesItself = (): boolean => server.value === false

/** Tells the server whether this board can be heard, and plays what it is given. `onSpoken`: a call is spoken for so long, here or on another board. */
export function speakFor({ socket }: Connection, onSpoken: (seq: number, ms: number) => void): void {
  let playing: AudioBufferSourceNode | undefined
  // Whoever goes away falls silent: another board says the call again.
  const fallSilent = (): void => {
    playing?.stop()
    playing = undefined
  }
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
    if (!wav || !audio) return
    fallSilent()
    const done = () => {
      if (socket.connected) socket.emit('spoken', { id })
    }
    play(audio, wav as ArrayBuffer, done).then((source) => {
      playing = source
    }, done)
  })
}

/** Resolves when the sound has begun; `onEnd` when it has ended. */
async function play(context: AudioContext, wav: ArrayBuffer, onEnd: () => void): Promise<AudioBufferSourceNode> {
  const source = new AudioBufferSourceNode(context, { buffer: await context.decodeAudioData(wav) })
  source.connect(context.destination)
  source.onended = onEnd
  source.start()
  return source
}
