/** An image on its way into the text. */
export interface ChosenImage {
  src: string;
  alt: string;
  name: string;
  width: number | null;
  height: number | null;
}

/** What the Media Library hands over (the part that is used). */
export interface LibraryAsset {
  url: string;
  name: string;
  alternativeText?: string | null;
  width?: number | null;
  height?: number | null;
}

/** The image of a library asset; its address stays relative, so that the text survives a change of host. */
export const chosenImageOf = (asset: LibraryAsset): ChosenImage => ({
  src: asset.url,
  alt: asset.alternativeText?.trim() ?? '',
  name: asset.name,
  width: asset.width ?? null,
  height: asset.height ?? null,
});
