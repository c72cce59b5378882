namespace Retort.Postgres.Catalog;

/// <summary>What people call the columns of the catalogs, and the letters in them.</summary>
internal static class CatalogAttributeWords
{
    /// <summary>The words, by the name of the column; a line for each catalog, or some.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = Read("""
        relkind: kind; relpersistence: persistence; relowner: owner; relacl: privileges; reloptions: options; relam: access method
        reltablespace: tablespace; relreplident: replica identity; relrowsecurity: row security; relforcerowsecurity: forced row security
        relispopulated: populated; relpartbound: partition bound; reloftype: row type
        attnotnull: not null; attidentity: identity; attgenerated: generated; attcollation: collation; attstorage: storage
        attcompression: compression; attstattarget: statistics target; attoptions: options; attacl: privileges; attislocal: declared here
        attinhcount: number of parents that have it; attfdwoptions: options
        indisunique: unique; indnullsnotdistinct: nulls not distinct; indisvalid: valid; indisready: ready; indislive: live; indisclustered: clustered
        indisreplident: replica identity; indpred: predicate; indisprimary: primary key; indisexclusion: exclusion; indimmediate: immediate; indrelid: table
        convalidated: validated; condeferrable: deferrable; condeferred: initially deferred; connoinherit: no inherit; conislocal: declared here
        coninhcount: number of parents that have it; confupdtype: on update; confdeltype: on delete; confmatchtype: match; conenforced: enforced; conindid: index
        conparentid: parent; conperiod: over periods; references: target
        proowner: owner; proacl: privileges; prosrc: body; prosqlbody: body; provolatile: volatility; proisstrict: strict; prosecdef: security definer
        proleakproof: leakproof; proparallel: parallel; procost: cost; prorows: rows; prosupport: support function; proconfig: settings
        prolang: language; probin: library; prokind: kind of function; protrftypes: transforms
        aggkind: kind of aggregate; aggnumdirectargs: number of direct arguments; aggtransfn: state function; aggfinalfn: final function; aggcombinefn: combine function
        aggserialfn: serialization function; aggdeserialfn: deserialization function; aggmtransfn: moving state function; aggminvtransfn: moving inverse function
        aggmfinalfn: moving final function; aggfinalextra: extra arguments of the final function; aggmfinalextra: extra arguments of the moving final function
        aggfinalmodify: final function modifies; aggmfinalmodify: moving final function modifies; aggsortop: sort operator; aggtranstype: state type
        aggtransspace: state size; aggmtranstype: moving state type; aggmtransspace: moving state size; agginitval: initial value; aggminitval: moving initial value
        typowner: owner; typacl: privileges; typnotnull: not null; typdefault: default; typcollation: collation; typtype: kind of type; typisdefined: defined
        typlen: length; typbyval: passed by value; typalign: alignment; typstorage: storage; typsend: send function; typreceive: receive function
        typinput: input function; typoutput: output function; typcategory: category; typmodin: modifier input function; typmodout: modifier output function
        typanalyze: analyze function; typsubscript: subscript function; typdelim: delimiter; typispreferred: preferred; typelem: element type; typndims: dimensions
        tgenabled: enabled; tgdeferrable: deferrable; tginitdeferred: initially deferred; ev_enabled: enabled
        polcmd: command; polroles: roles; polqual: USING; polwithcheck: CHECK; polpermissive: permissive
        seqtypid: type; seqstart: start; seqincrement: increment; seqmax: maximum; seqmin: minimum; seqcache: cache; seqcycle: cycle
        nspowner: owner; nspacl: privileges; nspname: name; extname: name; extversion: version; extnamespace: schema; extowner: owner
        extrelocatable: relocatable; extconfig: configuration tables; extcondition: conditions of the configuration tables
        stxowner: owner; stxstattarget: statistics target
        evtname: name; evtenabled: enabled; evtevent: event; evttags: tags; evtfoid: function; evtowner: owner
        pubname: name; pubowner: owner; puballtables: all tables; puballsequences: all sequences; pubinsert: publishes insert; pubupdate: publishes update
        pubdelete: publishes delete; pubtruncate: publishes truncate; pubviaroot: publishes through the root; pubgencols: generated columns; prqual: row filter
        pnpubid: publication; pnnspid: schema; defaclacl: privileges; datacl: privileges; datdba: owner; datconnlimit: connection limit
        lanname: name; lanacl: privileges; lanowner: owner; lanispl: for users; lanpltrusted: trusted; lanplcallfoid: handler; laninline: inline handler; lanvalidator: validator
        srvname: name; srvacl: privileges; srvowner: owner; srvoptions: options; srvtype: type; srvversion: version; srvfdw: foreign-data wrapper
        fdwname: name; fdwacl: privileges; fdwowner: owner; fdwoptions: options; fdwhandler: handler; fdwvalidator: validator
        ftoptions: options; ftserver: server; umuser: user; umserver: server
        rngsubtype: subtype; rngsubopc: operator class; rngcollation: collation; rngcanonical: canonical function; rngsubdiff: difference function; rngmultitypid: multirange type
        collname: name; collnamespace: schema; collowner: owner; collprovider: provider; collisdeterministic: deterministic; collencoding: encoding; collcollate: order
        collctype: character classes; colllocale: locale; colliculocale: locale; collicurules: rules; collversion: version
        oprname: name; oprnamespace: schema; oprowner: owner; oprkind: kind of operator; oprcanmerge: can merge; oprcanhash: can hash; oprleft: left type; oprright: right type
        oprresult: result; oprcom: commutator; oprnegate: negator; oprcode: function; oprrest: restriction estimator; oprjoin: join estimator
        opcmethod: access method; opcname: name; opcnamespace: schema; opcowner: owner; opcfamily: family; opcintype: type; opcdefault: default; opckeytype: storage type
        opfmethod: access method; opfname: name; opfnamespace: schema; opfowner: owner
        amopfamily: family; amoplefttype: left type; amoprighttype: right type; amopstrategy: strategy; amoppurpose: purpose; amopopr: operator; amopmethod: access method
        amopsortfamily: sort family; amprocfamily: family; amproclefttype: left type; amprocrighttype: right type; amprocnum: number; amproc: function
        amname: name; amhandler: handler; amtype: kind of access method
        castsource: source; casttarget: target; castfunc: function; castcontext: context; castmethod: method
        conowner: owner; conforencoding: source encoding; contoencoding: target encoding; conproc: function; condefault: default; conname: name; connamespace: schema
        dictname: name; dictnamespace: schema; dictowner: owner; dicttemplate: template; dictinitoption: options
        tmplname: name; tmplnamespace: schema; tmplinit: init function; tmpllexize: lexize function
        prsname: name; prsnamespace: schema; prsstart: start function; prstoken: token function; prsend: end function; prsheadline: headline function; prslextype: token types function
        cfgname: name; cfgnamespace: schema; cfgowner: owner; cfgparser: parser
        trftype: type; trflang: language; trffromsql: function from SQL; trftosql: function to SQL
        rolsuper: superuser; rolinherit: inherits; rolcreaterole: may make roles; rolcreatedb: may make databases; rolcanlogin: may log in; rolreplication: may replicate
        rolconnlimit: connection limit; rolvaliduntil: valid until; rolbypassrls: bypasses row security; admin_option: admin option; inherit_option: inherit option; set_option: set option
        subowner: owner; subenabled: enabled; subbinary: binary; substream: streaming; subtwophasestate: two-phase commit; subdisableonerr: disabled on errors
        subpasswordrequired: needs a password; subrunasowner: runs as its owner; subfailover: failover; subslotname: slot; subsynccommit: synchronous commit
        subpublications: publications; suborigin: origin
        """);

    /// <summary>What a letter stands for, by the attribute in words and the letter.</summary>
    public static IReadOnlyDictionary<(string Attribute, string Value), string> Values { get; } = new Dictionary<(string Attribute, string Value), string>
    {
        [("persistence", "p")] = "permanent",
        [("persistence", "u")] = "unlogged",
        [("persistence", "t")] = "temporary",
        [("replica identity", "d")] = "default",
        [("replica identity", "n")] = "nothing",
        [("replica identity", "f")] = "full",
        [("replica identity", "i")] = "an index",
        [("identity", "a")] = "always",
        [("identity", "d")] = "by default",
        [("generated", "s")] = "stored",
        [("generated", "v")] = "virtual",
        [("storage", "p")] = "plain",
        [("storage", "e")] = "external",
        [("storage", "m")] = "main",
        [("storage", "x")] = "extended",
        [("collation", "pg_catalog.\"default\"")] = "default",
        [("compression", "")] = "default",
        [("compression", "p")] = "pglz",
        [("compression", "l")] = "lz4",
        [("enabled", "O")] = "true",
        [("enabled", "D")] = "false",
        [("enabled", "R")] = "on replicas",
        [("enabled", "A")] = "always",
        [("volatility", "v")] = "volatile",
        [("volatility", "s")] = "stable",
        [("volatility", "i")] = "immutable",
        [("parallel", "u")] = "unsafe",
        [("parallel", "r")] = "restricted",
        [("parallel", "s")] = "safe",
        [("command", "*")] = "ALL",
        [("command", "r")] = "SELECT",
        [("command", "a")] = "INSERT",
        [("command", "w")] = "UPDATE",
        [("command", "d")] = "DELETE",
        [("on delete", "a")] = "no action",
        [("on delete", "r")] = "restrict",
        [("on delete", "c")] = "cascade",
        [("on delete", "n")] = "set null",
        [("on delete", "d")] = "set default",
        [("on update", "a")] = "no action",
        [("on update", "r")] = "restrict",
        [("on update", "c")] = "cascade",
        [("on update", "n")] = "set null",
        [("on update", "d")] = "set default",
        [("match", "s")] = "simple",
        [("match", "f")] = "full",
        [("match", "p")] = "partial",
        [("context", "e")] = "explicit",
        [("context", "a")] = "assignment",
        [("context", "i")] = "implicit",
        [("method", "f")] = "a function",
        [("method", "i")] = "input and output",
        [("method", "b")] = "binary",
        [("provider", "c")] = "libc",
        [("provider", "i")] = "icu",
        [("provider", "b")] = "builtin",
        [("provider", "d")] = "default",
        [("generated columns", "n")] = "none",
        [("generated columns", "s")] = "stored",
        [("kind", "r")] = "table",
        [("kind", "p")] = "partitioned table",
        [("kind", "i")] = "index",
        [("kind", "I")] = "partitioned index",
        [("kind of function", "f")] = "function",
        [("kind of function", "w")] = "window function",
        [("kind of function", "p")] = "procedure",
        [("kind of function", "a")] = "aggregate",
        [("kind of aggregate", "n")] = "normal",
        [("kind of aggregate", "o")] = "ordered set",
        [("kind of aggregate", "h")] = "hypothetical set",
        [("kind of type", "b")] = "base",
        [("kind of type", "c")] = "composite",
        [("kind of type", "d")] = "domain",
        [("kind of type", "e")] = "enum",
        [("kind of type", "p")] = "pseudo",
        [("kind of type", "r")] = "range",
        [("kind of type", "m")] = "multirange",
        [("kind of access method", "t")] = "table",
        [("kind of access method", "i")] = "index",
        [("kind of operator", "b")] = "infix",
        [("kind of operator", "l")] = "prefix",
    };

    private static Dictionary<string, string> Read(string text) =>
        text.Split(['\n', ';'], StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(':')).ToDictionary(pair => pair[0].Trim(), pair => pair[1].Trim(), StringComparer.Ordinal);
}
