import { effect, signal } from '@preact/signals'

/** Whether the system asks for high contrast. */
export const systemContrast = (): boolean => matchMedia('(prefers-contrast: more)').matches

/** High contrast as the person or the system has chosen it; worn by the root as `data-theme`. */
export const contrast = signal(systemContrast())
effect(() => {
  if (contrast.value) document.documentElement.dataset.theme = 'contrast'
  else delete document.documentElement.dataset.theme
})
