import { text, url } from '../../attribute-types.ts'
import { documentLink } from '../../document-link.ts'
import { missingContent } from '../../missing-content.ts'
import { defineTransformer } from '../../transformer.ts'

/** Files of download managers, which only their own pages name. */
export default defineTransformer({
  tags: [
    'wpdm_package',
    'wpdm_file',
    'wpdm_hotlink',
    'wpdm_all_packages',
    'wpdm_category',
    'wpdm_tree',
    'sdm_download',
    'sdm_download_link',
    'sdm_download_counter',
    'sdm_latest_downloads',
    'download_data',
    'dlm_gf_form',
    'wpfd_single_file',
    'wpfd_category',
    'filebase',
    'memphis_documents',
    'mdocs',
    'eeSFL',
    'listyofiles',
    'bsk-pdf-manager',
    'bsk-pdfm-category-dropdown',
    'document-library',
    'doc_library',
    'wp-filemanager',
  ],
  attributes: {
    url: url.optional,
    file: url.optional,
    title: text,
  },
  ignoresOthers: true,
  transform(input, context) {
    const { url, file, title } = input.attributes
    const address = url ?? file
    return address === undefined
      ? missingContent(input, context, 'the files of a download')
      : documentLink(address, title, context)
  },
})
