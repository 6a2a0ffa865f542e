/**
 * The shapes that the stand-in console keeps and speaks. Types only; README.md explains how to seed them.
 * Section numbers in comments of this folder ("§3") are those of the console fact sheet that README.md names.
 */

/** @typedef {'redirect' | 'h5' | 'ip' | 'webview' | 'server' | 'protocol'} ListId */
/** @typedef {'inline' | 'dialog' | 'batch' | 'save-button' | 'inline-batch'} ListStyle */
/** @typedef {'none' | 'strict' | 'trusted-types'} CspMode */
/** @typedef {'strings' | 'unknown-keys' | 'details' | 'text-status' | 'null-lists' | 'app-user-keys' | 'h5-key'} RecordShape */

/**
 * @typedef {object} Scope
 * @property {string} id numeric, as a string
 * @property {string} name
 * @property {string} zh
 * @property {string} en
 * @property {('tenant' | 'user')[]} types
 * @property {string | null} range key of the data range that has to be chosen, e.g. `contact`
 */

/** @typedef {{tenant: string[], user: string[]}} ScopeSets */

/** @typedef {{isAll: 0 | 1, members: string[], departments: string[], groups: string[]}} Availability */

/** @typedef {Pick<App, 'features' | 'homepage' | 'openMode' | 'scopes' | 'availability'>} Content what a version makes effective */

/**
 * @typedef {object} Version
 * @property {string} versionId
 * @property {string} appVersion
 * @property {number} versionStatus 0 draft, 1 in review, 2 online, 3 rejected, 5 approved and not yet released, 100 old
 * @property {number | null} publishTime seconds since the epoch
 * @property {number} [createTime] seconds since the epoch
 * @property {string} notes
 * @property {Availability} [suggested] the availability that the version's form asked for
 * @property {{mobile: string | null, desktop: string | null}} [defaults] the feature that opens first
 * @property {Content} [content] of the version online and the old ones: what held when it was published
 */

/**
 * @typedef {object} App
 * @property {string} id
 * @property {string} name
 * @property {string} desc
 * @property {string} secret
 * @property {boolean} owned false: an app of someone else
 * @property {boolean} [listed] of someone else, and yet in the list
 * @property {'feishu' | 'lark' | null} platform null: known on every host
 * @property {boolean} enabled
 * @property {Record<string, boolean>} features
 * @property {Record<ListId, string[]>} lists
 * @property {boolean} allowRefreshToken
 * @property {{desktop: string, mobile: string}} homepage
 * @property {string} [adminHomepage] what `base_info` was last given
 * @property {'new_tab' | 'browser' | ''} openMode
 * @property {ScopeSets} scopes active ones
 * @property {ScopeSets} pendingScopes added, but awaiting a published version
 * @property {Record<string, string>} dataRanges
 * @property {{mode: number, verificationUrl: string, appEvents: string[], userEvents: string[], encryptKey: string, verificationToken: string}} event
 * @property {{mode: number, callbacks: string[], verificationUrl?: string}} callback
 * @property {Availability} availability
 * @property {Version[]} versions newest first
 * @property {boolean} changed something waits for the next published version
 */

/**
 * @typedef {object} Fault
 * @property {string} match regular expression on the path with its query
 * @property {number} [times] how often it strikes; without it, always
 * @property {'page' | 'other'} [by] strike only what the console's own pages ask for, or only what others do
 * @property {number | string} [code] answer this envelope code
 * @property {string} [msg]
 * @property {number} [http] answer with this HTTP status
 * @property {boolean} [timeout] never answer
 * @property {boolean} [html] answer an HTML page instead of JSON
 * @property {boolean} [truncated] answer the right JSON, cut in half
 * @property {boolean} [signout] the session ends with this call
 * @property {string} [deletes] the app that somebody deletes just before this call
 * @property {number} [delay] answer rightly, but so many milliseconds late
 */

/**
 * @typedef {object} Options
 * @property {'zh' | 'en' | null} lang null: English on larksuite, else Chinese
 * @property {CspMode} csp
 * @property {ListStyle | Partial<Record<ListId | 'default', ListStyle>>} lists
 * @property {{render: number, api: number, animation: number, toast: number}} delays milliseconds
 * @property {'card' | 'mask' | 'off'} overlays
 * @property {'textarea' | 'edit-context'} monaco how the editor takes its input
 * @property {'any' | 'trusted'} checkboxes `trusted`: clicks made by scripts are ignored
 * @property {string[]} confirmFeature features that ask first when they are added
 * @property {boolean} spacedLabels two-character buttons get a space, as some users see
 * @property {boolean} stringCodes the envelope's code is a string
 * @property {boolean} larkoffice open.feishu.cn redirects to open.larkoffice.com
 * @property {'401' | '302'} signedOutRecords how records answer without a session
 * @property {string[]} newTabs side-bar entries (route names) that open a new tab
 * @property {'form' | 'edit' | 'dialog' | 'per-field'} webStyle how the web app's values are edited
 * @property {'stacked' | 'beside'} webLayout `beside`: the two homepages share one row
 * @property {'items' | 'labels' | 'flat' | 'groups' | 'terms' | 'deep'} webMarkup how a field with its label above it is written
 * @property {'dirty' | 'always'} webSave when 保存 can be pressed: once something changed, or always
 * @property {'text' | 'icon'} editButton 编辑 as a button with words, or as an icon
 * @property {'radio' | 'roles' | 'select'} openModeControl `roles`: radio buttons made of boxes with roles
 * @property {'stay' | 'page'} afterAdd where a feature that was added leads: nowhere, or to its own page
 * @property {'empty' | 'prefilled' | 'shown'} versionForm what the form of a new version holds; `shown`: the fields show a number and notes, and the page's own state is empty
 * @property {boolean} oldConsole the side bar offers to go back to the old console
 * @property {boolean} drift other words for some labels
 * @property {'message' | 'notification'} feedback how the page says that something was done
 * @property {Record<string, string>} labels overrides of single labels by key
 * @property {{hide: ListId[], disable: ListId[], double: ListId[], caption: ListId[], order: ListId[]}} safePage
 * @property {'by-feature' | 'always'} safeLists whether an app without the web app feature shows all lists
 * @property {'divs' | 'table' | 'roles' | 'split' | 'section' | 'nested' | 'fieldset' | 'custom'} safeMarkup how the security page's cards are written
 * @property {'plain' | 'roles' | 'anchors' | 'none'} safeStrip the strip above the cards
 * @property {'there' | 'after-add'} safeInput whether the input is there from the start, or after 添加 was pressed
 * @property {'links' | 'buttons' | 'spans' | 'icons'} safeRowActions what 编辑 and 删除 of an entry are
 * @property {'dialog' | 'bare-dialog' | 'drawer' | 'inline'} safeBatch where 批量修改 opens its text box; `bare-dialog`: titled with these words only
 * @property {'none' | 'one' | 'pages'} safePager below the entries; with `pages` a page holds five
 * @property {'disabled' | 'refused'} reviewLock whether the pages' controls can be used while a version is in review
 * @property {boolean} openapiSecurity the Open API tells an app's `security`
 * @property {string} openapiCallerIp the address that the Open API sees its callers come from
 * @property {'current' | 'older'} openapiShape `older`: no token types, levels as strings, null for an absent time
 * @property {Fault[]} faults
 * @property {'rows' | 'tabs'} authList the list of scopes: a row for each identity of what is applied, or a tab for each identity
 * @property {'monaco' | 'textarea'} importEditor
 * @property {boolean} importGhost a hidden read-only editor stands before the one that can be written into
 * @property {'typing' | 'blur'} importNext when a change in the editor is looked at
 * @property {2 | 3} importStages
 * @property {'applied' | 'empty'} importInitial what the editor holds at first
 * @property {RecordShape[]} recordShapes how records differ from what is known of them, for whoever is no page of the console
 * @property {'feishu' | 'none'} getRecords where some records answer GET, too
 * @property {'alive' | 'missing'} longConnection whether a program of the app is connected; without one the mode is refused
 * @property {'created' | 'refused'} templates whether an app can be made from a template
 * @property {boolean} recommendScopes adding events asks for the scopes that they need
 * @property {'table' | 'cards'} appList
 * @property {number} moreApps how many apps the company has besides those that tests begin with
 * @property {string | null} skin a public component library and a layout that draw some pages, e.g. `arco/cards`
 * @property {'after' | 'before'} importRanges data ranges are asked for after the request, or the review wants them first
 */

/**
 * @typedef {object} Counters
 * @property {{path: string, body: any, time: string, by: string}[]} writes every successful write
 * @property {Record<string, number>} dangerousPresses
 * @property {Record<string, number>} reads per record path
 * @property {{method: string, path: string, body: any, http: number, code: number | string, time: string, by: string}[]} recordCalls
 * @property {{method: string, path: string, app: string | null, http: number, code: number | string, withCookies: boolean, time: string}[]} openApiCalls
 */

/**
 * @typedef {object} Settable
 * @property {{id: string, name: string, displayId: string, tag: 0 | 2}} tenant `tag`: 0 team, 2 personal
 * @property {{id: string, name: string, tenantId: string, tenantName: string}} user
 * @property {{signedOut: boolean}} session
 * @property {{scopeReview: boolean | string[], versionReview: boolean, manualRelease?: boolean}} policy `manualRelease`: an approved version waits for its owner
 * @property {Scope[]} catalogue
 * @property {Record<string, App>} apps
 * @property {Options} options
 */

/** @typedef {Settable & Counters} State */

/**
 * @typedef {object} OpenApiCall
 * @property {State} state
 * @property {App} app
 * @property {URLSearchParams} query
 * @property {string[]} params what the pattern captured
 * @property {'zh' | 'en'} lang
 */

/**
 * @typedef {object} RecordCall
 * @property {State} state
 * @property {App} app
 * @property {any} body
 * @property {string[]} params what the pattern captured after the app id
 * @property {'zh' | 'en'} lang
 * @property {'feishu' | 'lark'} platform
 */

/**
 * @typedef {object} RecordRoute
 * @property {RegExp} path after `/developers/v1/`; a group named `id` is the app
 * @property {boolean} [write]
 * @property {boolean} [whileInReview] a write that a review does not lock
 * @property {boolean} [anyBody] its body need not be JSON
 * @property {(call: RecordCall) => any} answer
 */

export {};
