/** The embedded part's own look. It follows the host page's size of text and nothing else of it. */
export const EMBED_CSS = `:host{all:initial;display:block}
body{margin:0}
.box{box-sizing:border-box;font:1rem/1.55 system-ui,"Segoe UI",Roboto,"Noto Sans",Arial,sans-serif;color:#14191f;background:#fff;border:1px solid #b7c1c9;border-top:4px solid #0b3d6b;padding:1rem}
h1,h2{font-size:1.125rem;line-height:1.35;margin:0 0 .5rem}
ul{list-style:none;margin:0;padding:0}
li{padding:.6rem 0;border-top:1px solid #d5dce2;overflow-wrap:anywhere}
small{display:block;color:#4a5560;font-size:.875rem}
p{margin:.75rem 0 0}
a{color:#0f5499;text-underline-offset:.15em}
a:focus-visible{outline:3px solid #14191f;box-shadow:0 0 0 6px #ffdd00}
@media(prefers-color-scheme:dark){.box{color:#e8edf1;background:#14191f;border-color:#55616c}li{border-color:#3a444d}small{color:#b4bfc9}a{color:#9ccbff}}
`;
