import type { Hall } from './hall.ts'

/**
 * Erases what was kept for one purpose, once it is on the disk that there is none any more: a finish was taken back, a parcel was cancelled. What cannot be
 * erased now is erased when its time has come. [Z3] [Z71]
 */
export function eraseUnneeded(hall: Pick<Hall, 'listen' | 'personal'>, onTrouble: (trouble: unknown) => void): void {
  hall.listen({
    happened: ({ type, body }) => {
      if (type !== 'case.takenBack' && type !== 'mail.cancelled') return
      for (const ref of body.erases ?? []) hall.personal.erase(ref).catch(onTrouble)
    },
  })
}
