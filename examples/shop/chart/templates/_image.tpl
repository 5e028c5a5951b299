{{- /* registry/repository, then the tag where there is one, then the digest where there is one */ -}}
{{- define "shop.image" -}}
{{ .registry }}/{{ .repository }}{{ with .tag }}:{{ . }}{{ end }}{{ with .digest }}@{{ . }}{{ end }}
{{- end -}}
