/** A5 in points. */
export const PAGE = { width: 419.53, height: 595.28 };

/** Sun, kite and hills of cut paper: the motif of the holidays, filling the cover. */
export const coverDrawing = `
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 420 596" width="${String(PAGE.width)}" height="${String(PAGE.height)}">
  <rect width="420" height="596" fill="#fbf3e4"/>
  <path fill="#f39a1f" transform="translate(-18 232) scale(1.05)" d="M128 18l13 27 26-16-1 31 30-6-15 27 31 5-26 17 26 17-31 5 15 27-30-6 1 31-26-16-13 27-13-27-26 16 1-31-30 6 15-27-31-5 26-17-26-17 31-5-15-27 30 6-1-31 26 16z"/>
  <path fill="#ffc233" transform="translate(-18 232) scale(1.05)" d="M128 54c33-2 53 22 51 51-1 27-24 48-52 47-29-1-50-23-49-51 1-26 22-46 50-47z"/>
  <path fill="none" stroke="#16284c" stroke-width="5" stroke-linecap="round" transform="translate(-18 232) scale(1.05)" d="M110 96v6M146 95v6M108 121c11 12 28 12 40-1"/>
  <path fill="#fffdf8" transform="translate(-10 228)" d="M236 74c2-16 26-20 33-7 14-8 30 2 27 16 12 1 14 17 2 19h-66c-16-1-16-24 4-28z"/>
  <g transform="translate(-30 236) scale(1.05)">
    <path fill="#f2744e" d="M356 22l44 52-44 78-36-78z"/>
    <path fill="#b93f1d" d="M356 22l44 52-44 6zM356 80v72l-36-78z"/>
    <path fill="none" stroke="#16284c" stroke-width="3" d="M320 74l80 0M356 22v130"/>
    <path fill="none" stroke="#16284c" stroke-width="3" stroke-linecap="round" d="M356 152c-14 12 16 18 4 30s-2 16-14 20"/>
    <path fill="#62b3e4" d="M355 167l-15-8v16zM355 167l15-8v16z"/>
  </g>
  <path fill="#7fb950" d="M0 596V500c70-54 120-30 190-18s120-36 170-22c26 8 46 26 60 42v94z"/>
  <path fill="#4fb8a8" d="M0 596v-58c60-30 120-26 186-20s120-24 234-2v80z"/>
  <path fill="#2c7d70" d="M0 596v-26c80-20 170-10 240-6s110-10 180 2v30z"/>
</svg>`;
