import type { Picture } from '../../publication/media';

/** Up to here a picture takes the whole width of the screen; beyond, the width of the reading column. */
const SIZES = '(max-width: 46rem) 100vw, 44rem';

/** A picture that takes its place before it has come, in the size that the screen needs. */
export const PictureView = ({ picture: { url, alt, width, height, renditions } }: { picture: Picture }) => (
  <img
    src={url}
    alt={alt}
    width={width ?? undefined}
    height={height ?? undefined}
    {...(renditions.length > 1 && {
      srcset: renditions.map((rendition) => `${rendition.url} ${rendition.width}w`).join(', '),
      sizes: SIZES,
    })}
  />
);
