import type { Core } from '@strapi/strapi';

type Env = Core.Config.Shared.ConfigParams['env'];

/**
 * Where uploads are kept: null for this server's own folder, else an S3-compatible store that all servers share
 * (S3_BUCKET, …; checked at the start, see src/operations/settings.mjs).
 */
export function uploadStore(env: Env): { publicUrl: string; config: object } | null {
  const bucket = env('S3_BUCKET', '');
  if (!bucket) return null;
  const publicUrl = env('S3_PUBLIC_URL', '').replace(/\/+$/, '');
  return {
    publicUrl,
    config: {
      provider: '@strapi/provider-upload-aws-s3',
      providerOptions: {
        baseUrl: publicUrl,
        ...(env('S3_FOLDER') && { rootPath: env('S3_FOLDER') }),
        s3Options: {
          credentials: { accessKeyId: env('S3_ACCESS_KEY_ID'), secretAccessKey: env('S3_SECRET_ACCESS_KEY') },
          region: env('S3_REGION'),
          ...(env('S3_ENDPOINT') && { endpoint: env('S3_ENDPOINT') }),
          forcePathStyle: env.bool('S3_PATH_STYLE', true),
          // Stores other than Amazon's do not know the newer checksums.
          requestChecksumCalculation: 'WHEN_REQUIRED',
          responseChecksumValidation: 'WHEN_REQUIRED',
          // Who may read is said by the bucket, once, and not with each file.
          params: { Bucket: bucket, ACL: undefined },
        },
      },
    },
  };
}
