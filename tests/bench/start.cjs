const { transformSync } = require('@swc/core');

/** TypeScript straight from the sources, without a build step: the benchmarks are not part of the product. */
require.extensions['.ts'] = (module, filename) => {
  const { code } = transformSync(require('node:fs').readFileSync(filename, 'utf8'), {
    filename,
    jsc: { target: 'es2022', parser: { syntax: 'typescript' } },
    module: { type: 'commonjs' },
  });
  module._compile(code, filename);
};

require(`./${process.argv[2]}.ts`);
