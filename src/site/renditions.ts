import type { Picture } from '../publication/media';

/** Up to here a picture takes the whole width of the screen; beyond, the width of the reading column. */
export const SIZES = '(max-width: 46rem) 100vw, 44rem';

/** Renditions as a browser chooses among them. */
export const srcsetOf = (renditions: Picture['renditions']): string => renditions.map(({ url, width }) => `${url} ${width}w`).join(', ');
